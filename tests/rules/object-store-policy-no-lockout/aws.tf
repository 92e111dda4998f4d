variable "unknown" {}

resource "aws_s3_bucket_policy" "fail_all" {
  bucket = "elsewhere"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = "*"
    }]
  })
}

resource "aws_s3_bucket_policy" "pass_condition" {
  bucket = "elsewhere"
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

resource "aws_s3_bucket_policy" "pass_one_action" {
  bucket = "elsewhere"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:DeleteObject"
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
