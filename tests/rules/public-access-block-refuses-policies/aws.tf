variable "unknown" {}

resource "aws_s3_bucket_public_access_block" "pass_on" {
  bucket              = "elsewhere"
  block_public_policy = true
}

resource "aws_s3_bucket_public_access_block" "fail_default" {
  bucket = "elsewhere"
}

resource "aws_s3_bucket_public_access_block" "fail_off" {
  bucket              = "elsewhere"
  block_public_policy = false
}

resource "aws_s3_bucket_public_access_block" "unknown_variable" {
  bucket              = "elsewhere"
  block_public_policy = var.unknown
}
