variable "unknown" {}

resource "aws_s3_bucket_public_access_block" "blocked" {
  bucket                  = aws_s3_bucket.pass_blocked.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}
resource "aws_s3_bucket_acl" "blocked" {
  bucket = aws_s3_bucket.pass_blocked.id
  acl    = "public-read"
}
resource "aws_s3_bucket_acl" "open" {
  bucket = aws_s3_bucket.fail_acl.id
  acl    = "public-read-write"
}
resource "aws_s3_bucket_policy" "open" {
  bucket = aws_s3_bucket.fail_policy.id
  policy = data.aws_iam_policy_document.open.json
}
data "aws_iam_policy_document" "open" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.fail_policy.arn}/*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}
resource "aws_s3_bucket_policy" "endpoint" {
  bucket = aws_s3_bucket.pass_endpoint.id
  policy = data.aws_iam_policy_document.endpoint.json
}
data "aws_iam_policy_document" "endpoint" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.pass_endpoint.arn}/*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceVpce"
      values   = ["vpce-0123456789abcdef0"]
    }
  }
}
resource "aws_s3_bucket_policy" "undecided" {
  bucket = aws_s3_bucket.unknown_policy.id
  policy = var.unknown
}

resource "aws_s3_bucket" "pass_private" {
  bucket = "private-records"
}

resource "aws_s3_bucket" "pass_blocked" {
  bucket = "blocked-records"
}

resource "aws_s3_bucket" "pass_endpoint" {
  bucket = "endpoint-records"
}

resource "aws_s3_bucket" "fail_acl" {
  bucket = "acl-records"
}

resource "aws_s3_bucket" "fail_policy" {
  bucket = "policy-records"
}

resource "aws_s3_bucket" "unknown_policy" {
  bucket = "policy-records"
}

resource "aws_glacier_vault" "pass_vault" {
  name = "closed"
  access_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:root" }
      Action    = "glacier:InitiateJob"
      Resource  = "arn:aws:glacier:us-east-1:123456789012:vaults/x"
    }]
  })
}

resource "aws_glacier_vault" "fail_vault" {
  name = "open"
  access_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "glacier:InitiateJob"
      Resource  = "arn:aws:glacier:us-east-1:123456789012:vaults/x"
    }]
  })
}


resource "aws_s3_bucket_acl" "fail_of_other_stack" {
  bucket = "bucket-of-another-stack"
  acl    = "public-read"
}

resource "aws_s3_bucket_acl" "pass_of_other_stack" {
  bucket = "bucket-of-another-stack-too"
  acl    = "private"
}
