variable "unknown" {}

resource "aws_sns_topic" "trail" {
  name = "trail"
}

resource "aws_cloudtrail" "pass_topic" {
  name           = "pass-topic"
  s3_bucket_name = "clinic-trail"
  sns_topic_name = aws_sns_topic.trail.name
}

resource "aws_cloudtrail" "fail_default" {
  name           = "fail-default"
  s3_bucket_name = "clinic-trail"
}

resource "aws_cloudtrail" "unknown_variable" {
  name           = "unknown-variable"
  s3_bucket_name = "clinic-trail"
  sns_topic_name = var.unknown
}
