variable "unknown" {}

resource "aws_cloudwatch_log_group" "watched" {
  name = "bucket-policy-changes-watched"
}

resource "aws_cloudtrail" "pass_alarm" {
  name                       = "bucket-policy-changes-pass"
  s3_bucket_name             = "clinic-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.watched.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

resource "aws_cloudwatch_log_metric_filter" "watched" {
  name           = "m-bucket-policy-changes"
  log_group_name = aws_cloudwatch_log_group.watched.name
  pattern        = "{ ($.eventName = PutBucketAcl) || ($.eventName = PutBucketPolicy) || ($.eventName = PutBucketCors) || ($.eventName = PutBucketLifecycle) || ($.eventName = PutBucketReplication) || ($.eventName = DeleteBucketPolicy) || ($.eventName = DeleteBucketCors) || ($.eventName = DeleteBucketLifecycle) || ($.eventName = DeleteBucketReplication) }"
  metric_transformation {
    name      = "m-bucket-policy-changes"
    namespace = "clinic"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "watched" {
  alarm_name          = "watched-x"
  metric_name         = aws_cloudwatch_log_metric_filter.watched.metric_transformation[0].name
  namespace           = "clinic"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = ["arn:aws:sns:us-east-1:123456789012:security"]
}

resource "aws_cloudtrail" "fail_no_logs" {
  name                  = "bucket-policy-changes-none"
  s3_bucket_name        = "clinic-trail"
  is_multi_region_trail = true
}

resource "aws_cloudwatch_log_group" "silent" {
  name = "bucket-policy-changes-silent"
}

resource "aws_cloudtrail" "fail_no_alarm" {
  name                       = "bucket-policy-changes-silent"
  s3_bucket_name             = "clinic-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.silent.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

resource "aws_cloudwatch_log_metric_filter" "silent" {
  name           = "m-bucket-policy-changes-silent"
  log_group_name = aws_cloudwatch_log_group.silent.name
  pattern        = "{ ($.eventName = PutBucketAcl) || ($.eventName = PutBucketPolicy) || ($.eventName = PutBucketCors) || ($.eventName = PutBucketLifecycle) || ($.eventName = PutBucketReplication) || ($.eventName = DeleteBucketPolicy) || ($.eventName = DeleteBucketCors) || ($.eventName = DeleteBucketLifecycle) || ($.eventName = DeleteBucketReplication) }"
  metric_transformation {
    name      = "m-bucket-policy-changes-silent"
    namespace = "clinic"
    value     = "1"
  }
}

resource "aws_cloudwatch_log_group" "other" {
  name = "bucket-policy-changes-other"
}

resource "aws_cloudtrail" "fail_other_event" {
  name                       = "bucket-policy-changes-other"
  s3_bucket_name             = "clinic-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.other.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

resource "aws_cloudwatch_log_metric_filter" "other" {
  name           = "m-bucket-policy-changes-other"
  log_group_name = aws_cloudwatch_log_group.other.name
  pattern        = "{ $.userIdentity.type = \"Root\" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != \"AwsServiceEvent\" }"
  metric_transformation {
    name      = "m-bucket-policy-changes-other"
    namespace = "clinic"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "other" {
  alarm_name          = "other-m-bucket-policy-changes-other"
  metric_name         = "m-bucket-policy-changes-other"
  namespace           = "clinic"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = ["arn:aws:sns:us-east-1:123456789012:security"]
}

resource "aws_cloudwatch_log_group" "hidden" {
  name = "bucket-policy-changes-hidden"
}

resource "aws_cloudtrail" "unknown_pattern" {
  name                       = "bucket-policy-changes-hidden"
  s3_bucket_name             = "clinic-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.hidden.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

resource "aws_cloudwatch_log_metric_filter" "hidden" {
  name           = "m-bucket-policy-changes-hidden"
  log_group_name = aws_cloudwatch_log_group.hidden.name
  pattern        = var.unknown
  metric_transformation {
    name      = "m-bucket-policy-changes-hidden"
    namespace = "clinic"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "hidden" {
  alarm_name          = "hidden-m-bucket-policy-changes-hidden"
  metric_name         = "m-bucket-policy-changes-hidden"
  namespace           = "clinic"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = ["arn:aws:sns:us-east-1:123456789012:security"]
}

resource "aws_cloudtrail" "na_one_region" {
  name                  = "bucket-policy-changes-one"
  s3_bucket_name        = "clinic-trail"
  is_multi_region_trail = false
}
