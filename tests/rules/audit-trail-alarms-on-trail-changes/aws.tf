variable "unknown" {}

resource "aws_cloudwatch_log_group" "watched" {
  name = "trail-changes-watched"
}

resource "aws_cloudtrail" "pass_alarm" {
  name                       = "trail-changes-pass"
  s3_bucket_name             = "clinic-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.watched.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

resource "aws_cloudwatch_log_metric_filter" "watched" {
  name           = "m-trail-changes"
  log_group_name = aws_cloudwatch_log_group.watched.name
  pattern        = "{ ($.eventName = CreateTrail) || ($.eventName = UpdateTrail) || ($.eventName = DeleteTrail) || ($.eventName = StartLogging) || ($.eventName = StopLogging) }"
  metric_transformation {
    name      = "m-trail-changes"
    namespace = "clinic"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "watched" {
  alarm_name          = "watched-m-trail-changes"
  metric_name         = "m-trail-changes"
  namespace           = "clinic"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = ["arn:aws:sns:us-east-1:123456789012:security"]
}

resource "aws_cloudtrail" "fail_no_logs" {
  name                  = "trail-changes-none"
  s3_bucket_name        = "clinic-trail"
  is_multi_region_trail = true
}

resource "aws_cloudwatch_log_group" "silent" {
  name = "trail-changes-silent"
}

resource "aws_cloudtrail" "fail_no_alarm" {
  name                       = "trail-changes-silent"
  s3_bucket_name             = "clinic-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.silent.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

resource "aws_cloudwatch_log_metric_filter" "silent" {
  name           = "m-trail-changes-silent"
  log_group_name = aws_cloudwatch_log_group.silent.name
  pattern        = "{ ($.eventName = CreateTrail) || ($.eventName = UpdateTrail) || ($.eventName = DeleteTrail) || ($.eventName = StartLogging) || ($.eventName = StopLogging) }"
  metric_transformation {
    name      = "m-trail-changes-silent"
    namespace = "clinic"
    value     = "1"
  }
}

resource "aws_cloudwatch_log_group" "other" {
  name = "trail-changes-other"
}

resource "aws_cloudtrail" "fail_other_event" {
  name                       = "trail-changes-other"
  s3_bucket_name             = "clinic-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.other.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

resource "aws_cloudwatch_log_metric_filter" "other" {
  name           = "m-trail-changes-other"
  log_group_name = aws_cloudwatch_log_group.other.name
  pattern        = "{ $.userIdentity.type = \"Root\" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != \"AwsServiceEvent\" }"
  metric_transformation {
    name      = "m-trail-changes-other"
    namespace = "clinic"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "other" {
  alarm_name          = "other-m-trail-changes-other"
  metric_name         = "m-trail-changes-other"
  namespace           = "clinic"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = ["arn:aws:sns:us-east-1:123456789012:security"]
}

resource "aws_cloudwatch_log_group" "hidden" {
  name = "trail-changes-hidden"
}

resource "aws_cloudtrail" "unknown_pattern" {
  name                       = "trail-changes-hidden"
  s3_bucket_name             = "clinic-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.hidden.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

resource "aws_cloudwatch_log_metric_filter" "hidden" {
  name           = "m-trail-changes-hidden"
  log_group_name = aws_cloudwatch_log_group.hidden.name
  pattern        = var.unknown
  metric_transformation {
    name      = "m-trail-changes-hidden"
    namespace = "clinic"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "hidden" {
  alarm_name          = "hidden-m-trail-changes-hidden"
  metric_name         = "m-trail-changes-hidden"
  namespace           = "clinic"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = ["arn:aws:sns:us-east-1:123456789012:security"]
}

resource "aws_cloudtrail" "na_one_region" {
  name                  = "trail-changes-one"
  s3_bucket_name        = "clinic-trail"
  is_multi_region_trail = false
}

resource "aws_cloudwatch_log_group" "partial" {
  name = "trail-changes-partial"
}

resource "aws_cloudtrail" "fail_call_left_out" {
  name                       = "trail-changes-partial"
  s3_bucket_name             = "clinic-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.partial.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

resource "aws_cloudwatch_log_metric_filter" "partial" {
  name           = "m-trail-changes-partial"
  log_group_name = aws_cloudwatch_log_group.partial.name
  pattern        = "{ ($.eventName = CreateTrail) || ($.eventName = UpdateTrail) || ($.eventName = DeleteTrail) || ($.eventName = StartLogging) || ($.eventName = Nothing) }"
  metric_transformation {
    name      = "m-trail-changes-partial"
    namespace = "clinic"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "partial" {
  alarm_name          = "partial-m-trail-changes-partial"
  metric_name         = "m-trail-changes-partial"
  namespace           = "clinic"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = ["arn:aws:sns:us-east-1:123456789012:security"]
}
