variable "unknown" {}

resource "aws_s3_bucket" "pass_set" {
  bucket              = "pass-set-records"
  object_lock_enabled = true
}

resource "aws_s3_bucket" "fail_default" {
  bucket = "fail-default-records"
}

resource "aws_s3_bucket" "pass_part" {
  bucket = "pass-part-records"
}

resource "aws_s3_bucket_object_lock_configuration" "part" {
  bucket = aws_s3_bucket.pass_part.id
  rule {
    default_retention {
      mode = "COMPLIANCE"
      days = 30
    }
  }
}

resource "aws_s3_bucket" "unknown_variable" {
  bucket              = "unknown-variable-records"
  object_lock_enabled = var.unknown
}
