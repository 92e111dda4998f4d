variable "unknown" {}

resource "aws_s3_bucket" "records" {
  bucket = "records-records"
}

resource "aws_s3_bucket_public_access_block" "records" {
  bucket                  = aws_s3_bucket.records.id
  block_public_policy     = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_policy" "fail_though_blocked" {
  bucket = aws_s3_bucket.records.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "*"
    }]
  })
}

resource "aws_s3_bucket_policy" "pass_narrowed" {
  bucket = aws_s3_bucket.narrowed.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "*"
      Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-0123456789" } }
    }]
  })
}

resource "aws_s3_bucket" "narrowed" {
  bucket = "narrowed-records"
}

resource "aws_s3_bucket_policy" "pass_denied" {
  bucket = aws_s3_bucket.denied.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = "*"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_s3_bucket" "denied" {
  bucket = "denied-records"
}

resource "aws_s3_bucket" "fail_inline" {
  bucket = "fail-inline-records"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:GetObject"
      Resource  = "*"
    }]
  })
}

resource "aws_s3_bucket" "pass_none" {
  bucket = "pass-none-records"
}

resource "aws_s3_bucket_policy" "unknown_variable" {
  bucket = "elsewhere"
  policy = var.unknown
}
