variable "unknown" {}

resource "aws_s3_bucket_public_access_block" "pass_on" {
  bucket                  = "elsewhere"
  restrict_public_buckets = true
}

resource "aws_s3_bucket_public_access_block" "fail_default" {
  bucket = "elsewhere"
}

resource "aws_s3_bucket_public_access_block" "fail_off" {
  bucket                  = "elsewhere"
  restrict_public_buckets = false
}

resource "aws_s3_bucket_public_access_block" "unknown_variable" {
  bucket                  = "elsewhere"
  restrict_public_buckets = var.unknown
}
