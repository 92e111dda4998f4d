variable "unknown" {}

resource "aws_cloudwatch_log_group" "trail" {
  name = "streamed"
}

resource "aws_cloudtrail" "pass_group" {
  name                       = "pass-group"
  s3_bucket_name             = "clinic-trail"
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

resource "aws_cloudtrail" "fail_default" {
  name           = "fail-default"
  s3_bucket_name = "clinic-trail"
}

resource "aws_cloudtrail" "unknown_variable" {
  name                       = "unknown-variable"
  s3_bucket_name             = "clinic-trail"
  cloud_watch_logs_group_arn = var.unknown
}
