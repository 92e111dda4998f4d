variable "unknown" {}

resource "aws_s3_bucket" "pass_set" {
  bucket = "pass-set-records"
}

resource "aws_s3_bucket_lifecycle_configuration" "of_pass_set" {
  bucket = aws_s3_bucket.pass_set.id
  rule {
    id     = "versions"
    status = "Enabled"
    filter {}
    noncurrent_version_expiration {
      noncurrent_days = 2192
    }
  }
}

resource "aws_s3_bucket" "fail_off" {
  bucket = "fail-off-records"
}

resource "aws_s3_bucket_lifecycle_configuration" "of_fail_off" {
  bucket = aws_s3_bucket.fail_off.id
  rule {
    id     = "versions"
    status = "Disabled"
    filter {}
    noncurrent_version_expiration {
      noncurrent_days = 2192
    }
  }
}

resource "aws_s3_bucket" "unknown_variable" {
  bucket = "unknown-variable-records"
}

resource "aws_s3_bucket_lifecycle_configuration" "of_unknown_variable" {
  bucket = aws_s3_bucket.unknown_variable.id
  rule {
    id     = "versions"
    status = var.unknown
    filter {}
    noncurrent_version_expiration {
      noncurrent_days = 2192
    }
  }
}

resource "aws_s3_bucket" "fail_default" {
  bucket = "fail-default-records"
}
