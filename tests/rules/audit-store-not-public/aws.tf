variable "unknown" {}

resource "aws_s3_bucket" "pass_private" {
}

resource "aws_cloudtrail" "good" {
  name           = "pass_private"
  s3_bucket_name = aws_s3_bucket.pass_private.id
}

resource "aws_s3_bucket_acl" "of_pass_private" {
  bucket = aws_s3_bucket.pass_private.id
  acl    = "private"
}

resource "aws_s3_bucket" "fail_public" {
}

resource "aws_cloudtrail" "bad" {
  name           = "fail_public"
  s3_bucket_name = aws_s3_bucket.fail_public.id
}

resource "aws_s3_bucket_acl" "of_fail_public" {
  bucket = aws_s3_bucket.fail_public.id
  acl    = "public-read"
}

resource "aws_s3_bucket" "na_no_trail" {
}

resource "aws_s3_bucket" "unknown_value" {
}

resource "aws_cloudtrail" "hidden" {
  name           = "unknown_value"
  s3_bucket_name = aws_s3_bucket.unknown_value.id
}

resource "aws_s3_bucket_acl" "of_unknown_value" {
  bucket = aws_s3_bucket.unknown_value.id
  acl    = var.unknown
}

resource "aws_s3_bucket" "pass_config_delivery" {
}

resource "aws_config_delivery_channel" "config" {
  s3_bucket_name = aws_s3_bucket.pass_config_delivery.bucket
}
