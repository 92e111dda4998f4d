variable "unknown" {}

resource "aws_kms_key" "trail" {
}

resource "aws_s3_bucket" "pass_key" {
}

resource "aws_cloudtrail" "good" {
  name           = "pass_key"
  s3_bucket_name = aws_s3_bucket.pass_key.id
}

resource "aws_s3_bucket_server_side_encryption_configuration" "of_pass_key" {
  bucket = aws_s3_bucket.pass_key.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.trail.arn
    }
  }
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

resource "aws_s3_bucket_server_side_encryption_configuration" "of_unknown_value" {
  bucket = aws_s3_bucket.unknown_value.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = var.unknown
    }
  }
}
