variable "unknown" {}

resource "aws_cloudwatch_log_group" "watched" {
  name = "root-use-watched"
}

resource "aws_cloudtrail" "pass_alarm" {
  name                       = "root-use-pass"
  s3_bucket_name             = "clinic-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.watched.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

resource "aws_cloudwatch_log_metric_filter" "watched" {
  name           = "m-root-use"
  log_group_name = aws_cloudwatch_log_group.watched.name
  pattern        = "{ $.userIdentity.type = \"Root\" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != \"AwsServiceEvent\" }"
  metric_transformation {
    name      = "m-root-use"
    namespace = "clinic"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "watched" {
  alarm_name          = "watched-m-root-use"
  metric_name         = "m-root-use"
  namespace           = "clinic"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = ["arn:aws:sns:us-east-1:123456789012:security"]
}

resource "aws_cloudtrail" "fail_no_logs" {
  name                  = "root-use-none"
  s3_bucket_name        = "clinic-trail"
  is_multi_region_trail = true
}

resource "aws_cloudwatch_log_group" "silent" {
  name = "root-use-silent"
}

resource "aws_cloudtrail" "fail_no_alarm" {
  name                       = "root-use-silent"
  s3_bucket_name             = "clinic-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.silent.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

resource "aws_cloudwatch_log_metric_filter" "silent" {
  name           = "m-root-use-silent"
  log_group_name = aws_cloudwatch_log_group.silent.name
  pattern        = "{ $.userIdentity.type = \"Root\" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != \"AwsServiceEvent\" }"
  metric_transformation {
    name      = "m-root-use-silent"
    namespace = "clinic"
    value     = "1"
  }
}

resource "aws_cloudwatch_log_group" "other" {
  name = "root-use-other"
}

resource "aws_cloudtrail" "fail_other_event" {
  name                       = "root-use-other"
  s3_bucket_name             = "clinic-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.other.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

resource "aws_cloudwatch_log_metric_filter" "other" {
  name           = "m-root-use-other"
  log_group_name = aws_cloudwatch_log_group.other.name
  pattern        = "{ ($.eventName = ConsoleLogin) && ($.errorMessage = \"Failed authentication\") }"
  metric_transformation {
    name      = "m-root-use-other"
    namespace = "clinic"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "other" {
  alarm_name          = "other-m-root-use-other"
  metric_name         = "m-root-use-other"
  namespace           = "clinic"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = ["arn:aws:sns:us-east-1:123456789012:security"]
}

resource "aws_cloudwatch_log_group" "hidden" {
  name = "root-use-hidden"
}

resource "aws_cloudtrail" "unknown_pattern" {
  name                       = "root-use-hidden"
  s3_bucket_name             = "clinic-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.hidden.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

resource "aws_cloudwatch_log_metric_filter" "hidden" {
  name           = "m-root-use-hidden"
  log_group_name = aws_cloudwatch_log_group.hidden.name
  pattern        = var.unknown
  metric_transformation {
    name      = "m-root-use-hidden"
    namespace = "clinic"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "hidden" {
  alarm_name          = "hidden-m-root-use-hidden"
  metric_name         = "m-root-use-hidden"
  namespace           = "clinic"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = ["arn:aws:sns:us-east-1:123456789012:security"]
}

resource "aws_cloudtrail" "na_one_region" {
  name                  = "root-use-one"
  s3_bucket_name        = "clinic-trail"
  is_multi_region_trail = false
}
