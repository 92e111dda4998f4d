variable "unknown" {}

resource "aws_s3_bucket_ownership_controls" "pass_enforced" {
  bucket = "elsewhere"
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_ownership_controls" "fail_writer" {
  bucket = "elsewhere"
  rule {
    object_ownership = "ObjectWriter"
  }
}

resource "aws_s3_bucket_ownership_controls" "fail_preferred" {
  bucket = "elsewhere"
  rule {
    object_ownership = "BucketOwnerPreferred"
  }
}

resource "aws_s3_bucket_ownership_controls" "unknown_variable" {
  bucket = "elsewhere"
  rule {
    object_ownership = var.unknown
  }
}
