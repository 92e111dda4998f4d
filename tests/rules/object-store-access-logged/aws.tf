resource "aws_s3_bucket_logging" "logged" {
  bucket        = aws_s3_bucket.pass_logged.id
  target_bucket = "clinic-access-logs"
  target_prefix = "records/"
}

resource "aws_s3_bucket" "pass_logged" {
  bucket = "logged-records"
}

resource "aws_s3_bucket" "fail_silent" {
  bucket = "silent-records"
}
