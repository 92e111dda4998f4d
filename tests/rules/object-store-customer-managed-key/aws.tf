resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_s3_bucket" "pass_key" {
  bucket = "keyed-records"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "keyed" {
  bucket = aws_s3_bucket.pass_key.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.records.arn
    }
  }
}

resource "aws_s3_bucket" "fail_default" {
  bucket = "default-records"
}
