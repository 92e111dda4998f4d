variable "unknown" {}

resource "aws_s3_bucket" "pass_kms" {
  bucket = "pass-kms-records"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "of_pass_kms" {
  bucket = aws_s3_bucket.pass_kms.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "aws:kms"
    }
  }
}

resource "aws_s3_bucket" "pass_double" {
  bucket = "pass-double-records"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "of_pass_double" {
  bucket = aws_s3_bucket.pass_double.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "aws:kms:dsse"
    }
  }
}

resource "aws_s3_bucket" "fail_s3" {
  bucket = "fail-s3-records"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "of_fail_s3" {
  bucket = aws_s3_bucket.fail_s3.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket" "unknown_variable" {
  bucket = "unknown-variable-records"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "of_unknown_variable" {
  bucket = aws_s3_bucket.unknown_variable.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = var.unknown
    }
  }
}

resource "aws_s3_bucket" "fail_default" {
  bucket = "fail-default-records"
}
