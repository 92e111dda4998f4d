variable "bucket" {}

resource "aws_s3_bucket" "unknown_elsewhere" {
  bucket = "clinic-trail"
}

resource "aws_cloudtrail" "of_unknown" {
  name           = "clinic"
  s3_bucket_name = aws_s3_bucket.unknown_elsewhere.id
}

resource "aws_s3_bucket_object_lock_configuration" "given" {
  bucket = var.bucket
  rule {
    default_retention {
      mode = "COMPLIANCE"
      days = 2192
    }
  }
}
