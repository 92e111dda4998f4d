variable "unknown" {}

resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_s3_object" "pass_own" {
  bucket     = "elsewhere"
  key        = "visit"
  content    = "x"
  kms_key_id = aws_kms_key.records.arn
}

resource "aws_s3_object" "fail_default" {
  bucket  = "elsewhere"
  key     = "visit"
  content = "x"
}

resource "aws_s3_object" "fail_service" {
  bucket                 = "elsewhere"
  key                    = "visit"
  content                = "x"
  server_side_encryption = "AES256"
}

resource "aws_s3_bucket_object" "pass_old" {
  bucket     = "elsewhere"
  key        = "visit"
  content    = "x"
  kms_key_id = aws_kms_key.records.arn
}

resource "aws_s3_bucket_object" "fail_old" {
  bucket  = "elsewhere"
  key     = "visit"
  content = "x"
}

resource "aws_s3_object_copy" "pass_copy" {
  bucket     = "elsewhere"
  key        = "visit"
  source     = "elsewhere/visit"
  kms_key_id = aws_kms_key.records.arn
}

resource "aws_s3_object_copy" "fail_copy" {
  bucket = "elsewhere"
  key    = "visit"
  source = "elsewhere/visit"
}

resource "aws_s3_object" "pass_keyed" {
  bucket  = aws_s3_bucket.keyed.id
  key     = "visit"
  content = "x"
}

resource "aws_s3_object" "unknown_variable" {
  bucket     = "elsewhere"
  key        = "visit"
  content    = "x"
  kms_key_id = var.unknown
}

resource "aws_s3_bucket" "keyed" {
  bucket = "keyed-records"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "keyed" {
  bucket = aws_s3_bucket.keyed.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.records.arn
    }
  }
}
