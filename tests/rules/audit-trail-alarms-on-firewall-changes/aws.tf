variable "unknown" {}

resource "aws_cloudwatch_log_group" "watched" {
  name = "firewall-changes-watched"
}

resource "aws_cloudtrail" "pass_alarm" {
  name                       = "firewall-changes-pass"
  s3_bucket_name             = "clinic-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.watched.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

resource "aws_cloudwatch_log_metric_filter" "watched" {
  name           = "m-firewall-changes"
  log_group_name = aws_cloudwatch_log_group.watched.name
  pattern        = "{ ($.eventName = AuthorizeSecurityGroupIngress) || ($.eventName = AuthorizeSecurityGroupEgress) || ($.eventName = RevokeSecurityGroupIngress) || ($.eventName = RevokeSecurityGroupEgress) || ($.eventName = CreateSecurityGroup) || ($.eventName = DeleteSecurityGroup) }"
  metric_transformation {
    name      = "m-firewall-changes"
    namespace = "clinic"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "watched" {
  alarm_name          = "watched-m-firewall-changes"
  metric_name         = "m-firewall-changes"
  namespace           = "clinic"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = ["arn:aws:sns:us-east-1:123456789012:security"]
}

resource "aws_cloudtrail" "fail_no_logs" {
  name                  = "firewall-changes-none"
  s3_bucket_name        = "clinic-trail"
  is_multi_region_trail = true
}

resource "aws_cloudwatch_log_group" "silent" {
  name = "firewall-changes-silent"
}

resource "aws_cloudtrail" "fail_no_alarm" {
  name                       = "firewall-changes-silent"
  s3_bucket_name             = "clinic-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.silent.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

resource "aws_cloudwatch_log_metric_filter" "silent" {
  name           = "m-firewall-changes-silent"
  log_group_name = aws_cloudwatch_log_group.silent.name
  pattern        = "{ ($.eventName = AuthorizeSecurityGroupIngress) || ($.eventName = AuthorizeSecurityGroupEgress) || ($.eventName = RevokeSecurityGroupIngress) || ($.eventName = RevokeSecurityGroupEgress) || ($.eventName = CreateSecurityGroup) || ($.eventName = DeleteSecurityGroup) }"
  metric_transformation {
    name      = "m-firewall-changes-silent"
    namespace = "clinic"
    value     = "1"
  }
}

resource "aws_cloudwatch_log_group" "other" {
  name = "firewall-changes-other"
}

resource "aws_cloudtrail" "fail_other_event" {
  name                       = "firewall-changes-other"
  s3_bucket_name             = "clinic-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.other.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

resource "aws_cloudwatch_log_metric_filter" "other" {
  name           = "m-firewall-changes-other"
  log_group_name = aws_cloudwatch_log_group.other.name
  pattern        = "{ $.userIdentity.type = \"Root\" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != \"AwsServiceEvent\" }"
  metric_transformation {
    name      = "m-firewall-changes-other"
    namespace = "clinic"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "other" {
  alarm_name          = "other-m-firewall-changes-other"
  metric_name         = "m-firewall-changes-other"
  namespace           = "clinic"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = ["arn:aws:sns:us-east-1:123456789012:security"]
}

resource "aws_cloudwatch_log_group" "hidden" {
  name = "firewall-changes-hidden"
}

resource "aws_cloudtrail" "unknown_pattern" {
  name                       = "firewall-changes-hidden"
  s3_bucket_name             = "clinic-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.hidden.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

resource "aws_cloudwatch_log_metric_filter" "hidden" {
  name           = "m-firewall-changes-hidden"
  log_group_name = aws_cloudwatch_log_group.hidden.name
  pattern        = var.unknown
  metric_transformation {
    name      = "m-firewall-changes-hidden"
    namespace = "clinic"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "hidden" {
  alarm_name          = "hidden-m-firewall-changes-hidden"
  metric_name         = "m-firewall-changes-hidden"
  namespace           = "clinic"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = ["arn:aws:sns:us-east-1:123456789012:security"]
}

resource "aws_cloudtrail" "na_one_region" {
  name                  = "firewall-changes-one"
  s3_bucket_name        = "clinic-trail"
  is_multi_region_trail = false
}

resource "aws_cloudwatch_log_group" "partial" {
  name = "firewall-changes-partial"
}

resource "aws_cloudtrail" "fail_call_left_out" {
  name                       = "firewall-changes-partial"
  s3_bucket_name             = "clinic-trail"
  is_multi_region_trail      = true
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.partial.arn}:*"
  cloud_watch_logs_role_arn  = "arn:aws:iam::123456789012:role/trail"
}

resource "aws_cloudwatch_log_metric_filter" "partial" {
  name           = "m-firewall-changes-partial"
  log_group_name = aws_cloudwatch_log_group.partial.name
  pattern        = "{ ($.eventName = Nothing) || ($.eventName = AuthorizeSecurityGroupEgress) || ($.eventName = RevokeSecurityGroupIngress) || ($.eventName = RevokeSecurityGroupEgress) || ($.eventName = CreateSecurityGroup) || ($.eventName = DeleteSecurityGroup) }"
  metric_transformation {
    name      = "m-firewall-changes-partial"
    namespace = "clinic"
    value     = "1"
  }
}

resource "aws_cloudwatch_metric_alarm" "partial" {
  alarm_name          = "partial-m-firewall-changes-partial"
  metric_name         = "m-firewall-changes-partial"
  namespace           = "clinic"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  period              = 300
  statistic           = "Sum"
  threshold           = 1
  alarm_actions       = ["arn:aws:sns:us-east-1:123456789012:security"]
}
