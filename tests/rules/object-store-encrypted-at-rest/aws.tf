resource "aws_s3_bucket" "pass_default" {
  bucket = "pass-default-records"
}

resource "aws_s3_bucket" "pass_set" {
  bucket = "pass-set-records"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "set" {
  bucket = aws_s3_bucket.pass_set.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "aws:kms"
    }
  }
}

resource "aws_glacier_vault" "pass_vault" {
  name = "records"
}
