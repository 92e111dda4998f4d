variable "unknown" {}

resource "aws_s3_bucket_public_access_block" "pass_on" {
  bucket             = "elsewhere"
  ignore_public_acls = true
}

resource "aws_s3_bucket_public_access_block" "fail_default" {
  bucket = "elsewhere"
}

resource "aws_s3_bucket_public_access_block" "fail_off" {
  bucket             = "elsewhere"
  ignore_public_acls = false
}

resource "aws_s3_bucket_public_access_block" "unknown_variable" {
  bucket             = "elsewhere"
  ignore_public_acls = var.unknown
}
