variable "unknown" {}

resource "aws_s3_bucket" "pass_copied" {
  bucket = "pass-copied-records"
}

resource "aws_s3_bucket_replication_configuration" "of_pass_copied" {
  bucket = aws_s3_bucket.pass_copied.id
  role   = "arn:aws:iam::123456789012:role/replication"
  rule {
    status = "Enabled"
    destination {
      bucket = aws_s3_bucket.pass_copy.arn
    }
  }
}

resource "aws_s3_bucket" "pass_copy" {
  bucket = "pass-copy-records"
}

resource "aws_s3_bucket" "fail_default" {
  bucket = "fail-default-records"
}

resource "aws_s3_bucket" "fail_off" {
  bucket = "fail-off-records"
}

resource "aws_s3_bucket_replication_configuration" "of_fail_off" {
  bucket = aws_s3_bucket.fail_off.id
  role   = "arn:aws:iam::123456789012:role/replication"
  rule {
    status = "Disabled"
    destination {
      bucket = "arn:aws:s3:::elsewhere"
    }
  }
}

resource "aws_s3_bucket" "pass_named" {
  bucket = "pass-named-records"
}

resource "aws_s3_bucket_replication_configuration" "of_pass_named" {
  bucket = aws_s3_bucket.pass_named.id
  role   = "arn:aws:iam::123456789012:role/replication"
  rule {
    status = "Enabled"
    destination {
      bucket = "arn:aws:s3:::pass-target-records"
    }
  }
}

resource "aws_s3_bucket" "pass_target" {
  bucket = "pass-target-records"
}
