resource "aws_s3_bucket" "pass_locked" {
}

resource "aws_cloudtrail" "good" {
  name           = "pass_locked"
  s3_bucket_name = aws_s3_bucket.pass_locked.id
}

resource "aws_s3_bucket_object_lock_configuration" "of_pass_locked" {
  bucket = aws_s3_bucket.pass_locked.id
  rule {
    default_retention {
      mode = "COMPLIANCE"
      days = 2192
    }
  }
}

resource "aws_s3_bucket" "fail_default" {
}

resource "aws_cloudtrail" "bad" {
  name           = "fail_default"
  s3_bucket_name = aws_s3_bucket.fail_default.id
}


resource "aws_s3_bucket" "na_no_trail" {
}
