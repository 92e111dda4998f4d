variable "unknown" {}

resource "aws_s3_bucket" "pass_logged" {
}

resource "aws_cloudtrail" "good" {
  name           = "pass_logged"
  s3_bucket_name = aws_s3_bucket.pass_logged.id
}

resource "aws_s3_bucket_logging" "of_pass_logged" {
  bucket        = aws_s3_bucket.pass_logged.id
  target_bucket = "access-logs"
  target_prefix = "log/"
}

resource "aws_s3_bucket" "fail_default" {
}

resource "aws_cloudtrail" "bad" {
  name           = "fail_default"
  s3_bucket_name = aws_s3_bucket.fail_default.id
}


resource "aws_s3_bucket" "na_no_trail" {
}

resource "aws_s3_bucket" "unknown_value" {
}

resource "aws_cloudtrail" "hidden" {
  name           = "unknown_value"
  s3_bucket_name = aws_s3_bucket.unknown_value.id
}

resource "aws_s3_bucket_logging" "of_unknown_value" {
  bucket        = aws_s3_bucket.unknown_value.id
  target_bucket = var.unknown
  target_prefix = "log/"
}
