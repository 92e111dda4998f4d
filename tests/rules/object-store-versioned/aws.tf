variable "status" {
  type = string
}

resource "aws_s3_bucket" "pass_versioned" {
  bucket = "versioned-records"
}

resource "aws_s3_bucket_versioning" "versioned" {
  bucket = aws_s3_bucket.pass_versioned.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "fail_plain" {
  bucket = "plain-records"
}

resource "aws_s3_bucket" "fail_suspended" {
  bucket = "suspended-records"
}

resource "aws_s3_bucket_versioning" "suspended" {
  bucket = aws_s3_bucket.fail_suspended.bucket
  versioning_configuration {
    status = "Suspended"
  }
}

resource "aws_s3_bucket" "unknown_status" {
  bucket = "undecided-records"
}

resource "aws_s3_bucket_versioning" "undecided" {
  bucket = aws_s3_bucket.unknown_status.id
  versioning_configuration {
    status = var.status
  }
}

resource "terraform_data" "suffix" {
  input = timestamp()
}

resource "aws_s3_bucket" "pass_suffix" {
  bucket = "records-${terraform_data.suffix.output}"
}

resource "aws_s3_bucket_versioning" "suffix" {
  bucket = aws_s3_bucket.pass_suffix.bucket
  versioning_configuration {
    status = "Enabled"
  }
}
