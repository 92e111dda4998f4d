variable "unknown" {}

resource "aws_cloudwatch_log_group" "watched" {
  name = "key-deletion-watched"
}

resource "aws_cloudtrail" "pass_alarm" {
  name                       = "key-deletion-pass"
  s3_bucket_name             = "clinic-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.watched.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

resource "aws_cloudwatch_log_metric_filter" "watched" {
  name           = "m-key-deletion"
  log_group_name = aws_cloudwatch_log_group.watched.name
  pattern        = "{ ($.eventSource = kms.amazonaws.com) && (($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion)) }"
  metric_transformation {
    name      = "m-key-deletion"
    namespace = "clinic"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "watched" {
  alarm_name          = "watched-m-key-deletion"
  metric_name         = "m-key-deletion"
  namespace           = "clinic"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = ["arn:aws:sns:us-east-1:123456789012:security"]
}

resource "aws_cloudtrail" "fail_no_logs" {
  name                  = "key-deletion-none"
  s3_bucket_name        = "clinic-trail"
  is_multi_region_trail = true
}

resource "aws_cloudwatch_log_group" "silent" {
  name = "key-deletion-silent"
}

resource "aws_cloudtrail" "fail_no_alarm" {
  name                       = "key-deletion-silent"
  s3_bucket_name             = "clinic-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.silent.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

resource "aws_cloudwatch_log_metric_filter" "silent" {
  name           = "m-key-deletion-silent"
  log_group_name = aws_cloudwatch_log_group.silent.name
  pattern        = "{ ($.eventSource = kms.amazonaws.com) && (($.eventName = DisableKey) || ($.eventName = ScheduleKeyDeletion)) }"
  metric_transformation {
    name      = "m-key-deletion-silent"
    namespace = "clinic"
    value     = "1"
  }
}

resource "aws_cloudwatch_log_group" "other" {
  name = "key-deletion-other"
}

resource "aws_cloudtrail" "fail_other_event" {
  name                       = "key-deletion-other"
  s3_bucket_name             = "clinic-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.other.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

resource "aws_cloudwatch_log_metric_filter" "other" {
  name           = "m-key-deletion-other"
  log_group_name = aws_cloudwatch_log_group.other.name
  pattern        = "{ $.userIdentity.type = \"Root\" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != \"AwsServiceEvent\" }"
  metric_transformation {
    name      = "m-key-deletion-other"
    namespace = "clinic"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "other" {
  alarm_name          = "other-m-key-deletion-other"
  metric_name         = "m-key-deletion-other"
  namespace           = "clinic"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = ["arn:aws:sns:us-east-1:123456789012:security"]
}

resource "aws_cloudwatch_log_group" "hidden" {
  name = "key-deletion-hidden"
}

resource "aws_cloudtrail" "unknown_pattern" {
  name                       = "key-deletion-hidden"
  s3_bucket_name             = "clinic-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.hidden.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

resource "aws_cloudwatch_log_metric_filter" "hidden" {
  name           = "m-key-deletion-hidden"
  log_group_name = aws_cloudwatch_log_group.hidden.name
  pattern        = var.unknown
  metric_transformation {
    name      = "m-key-deletion-hidden"
    namespace = "clinic"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "hidden" {
  alarm_name          = "hidden-m-key-deletion-hidden"
  metric_name         = "m-key-deletion-hidden"
  namespace           = "clinic"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = ["arn:aws:sns:us-east-1:123456789012:security"]
}

resource "aws_cloudtrail" "na_one_region" {
  name                  = "key-deletion-one"
  s3_bucket_name        = "clinic-trail"
  is_multi_region_trail = false
}
