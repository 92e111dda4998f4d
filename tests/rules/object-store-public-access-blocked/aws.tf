variable "unknown" {}

resource "aws_s3_bucket_public_access_block" "all" {
  bucket                  = aws_s3_bucket.pass_all.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
resource "aws_s3_bucket_public_access_block" "three" {
  bucket                  = aws_s3_bucket.fail_three.id
  block_public_acls       = true
  block_public_policy     = false
  ignore_public_acls      = true
  restrict_public_buckets = true
}
resource "aws_s3_bucket_public_access_block" "undecided" {
  bucket                  = aws_s3_bucket.unknown_switch.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = var.unknown
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "pass_all" {
  bucket = "all-records"
}

resource "aws_s3_bucket" "fail_none" {
  bucket = "none-records"
}

resource "aws_s3_bucket" "fail_three" {
  bucket = "three-records"
}

resource "aws_s3_bucket" "unknown_switch" {
  bucket = "switch-records"
}

resource "aws_s3_access_point" "pass_default_point" {
  bucket = "elsewhere"
  name   = "default"
}

resource "aws_s3_access_point" "fail_open_point" {
  bucket = "elsewhere"
  name   = "open"
  public_access_block_configuration {
    block_public_policy = false
  }
}
