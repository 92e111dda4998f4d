variable "unknown" {}

resource "aws_s3_bucket" "pass_private" {
  bucket = "pass-private-records"
}

resource "aws_s3_bucket" "pass_readable" {
  bucket = "pass-readable-records"
}

resource "aws_s3_bucket_acl" "readable" {
  bucket = aws_s3_bucket.pass_readable.id
  acl    = "public-read"
}

resource "aws_s3_bucket" "fail_acl" {
  bucket = "fail-acl-records"
}

resource "aws_s3_bucket_acl" "open" {
  bucket = aws_s3_bucket.fail_acl.id
  acl    = "public-read-write"
}

resource "aws_s3_bucket" "fail_grant" {
  bucket = "fail-grant-records"
}

resource "aws_s3_bucket_acl" "grant" {
  bucket = aws_s3_bucket.fail_grant.id
  access_control_policy {
    owner {
      id = "0123456789abcdef"
    }
    grant {
      permission = "WRITE"
      grantee {
        type = "Group"
        uri  = "http://acs.amazonaws.com/groups/global/AllUsers"
      }
    }
  }
}

resource "aws_s3_bucket" "fail_policy" {
  bucket = "fail-policy-records"
}

resource "aws_s3_bucket_policy" "open" {
  bucket = aws_s3_bucket.fail_policy.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "s3:*"
      Resource  = "*"
    }]
  })
}

resource "aws_s3_bucket" "pass_read_policy" {
  bucket = "pass-read-policy-records"
}

resource "aws_s3_bucket_policy" "read" {
  bucket = aws_s3_bucket.pass_read_policy.id
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

resource "aws_s3_bucket" "unknown_acl" {
  bucket = "unknown-acl-records"
}

resource "aws_s3_bucket_acl" "undecided" {
  bucket = aws_s3_bucket.unknown_acl.id
  acl    = var.unknown
}

resource "aws_s3_bucket_acl" "fail_of_other_stack" {
  bucket = "bucket-of-another-stack"
  acl    = "public-read-write"
}

resource "aws_s3_bucket_acl" "pass_of_other_stack" {
  bucket = "bucket-of-another-stack-too"
  acl    = "public-read"
}
