variable "unknown" {}

resource "aws_s3_object" "pass_default" {
  bucket  = "elsewhere"
  key     = "visit"
  content = "x"
}

resource "aws_s3_object" "fail_public" {
  bucket  = "elsewhere"
  key     = "visit"
  content = "x"
  acl     = "public-read"
}

resource "aws_s3_bucket" "closed" {
  bucket = "closed-records"
}

resource "aws_s3_bucket_public_access_block" "closed" {
  bucket             = aws_s3_bucket.closed.id
  ignore_public_acls = true
}

resource "aws_s3_object" "pass_overruled" {
  bucket  = aws_s3_bucket.closed.id
  key     = "visit"
  content = "x"
  acl     = "public-read"
}

resource "aws_s3_object" "unknown_variable" {
  bucket  = "elsewhere"
  key     = "visit"
  content = "x"
  acl     = var.unknown
}
