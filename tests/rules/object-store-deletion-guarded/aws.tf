resource "aws_s3_bucket" "na_unversioned" {
  bucket = "na-unversioned-records"
}

resource "aws_s3_bucket" "fail_versioned" {
  bucket = "fail-versioned-records"
}

resource "aws_s3_bucket_versioning" "of_fail_versioned" {
  bucket = aws_s3_bucket.fail_versioned.id
  versioning_configuration {
    status = "Enabled"

  }
}

resource "aws_s3_bucket" "pass_mfa" {
  bucket = "pass-mfa-records"
}

resource "aws_s3_bucket_versioning" "of_pass_mfa" {
  bucket = aws_s3_bucket.pass_mfa.id
  mfa    = "serial 123456"
  versioning_configuration {
    status     = "Enabled"
    mfa_delete = "Enabled"
  }
}

resource "aws_s3_bucket" "pass_locked" {
  bucket              = "pass-locked-records"
  object_lock_enabled = true
}

resource "aws_s3_bucket_versioning" "of_pass_locked" {
  bucket = aws_s3_bucket.pass_locked.id
  versioning_configuration {
    status = "Enabled"

  }
}
