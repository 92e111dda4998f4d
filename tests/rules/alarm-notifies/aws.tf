variable "unknown" {}

resource "aws_sns_topic" "told" {
}

resource "aws_cloudwatch_metric_alarm" "pass_topic" {
  alarm_name          = "pass_topic-state"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 0
  alarm_actions       = [aws_sns_topic.told.arn]
}

resource "aws_cloudwatch_metric_alarm" "pass_ok_action" {
  alarm_name          = "pass_ok_action-state"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 0
  ok_actions          = ["arn:aws:sns:us-east-1:123456789012:security"]
}

resource "aws_cloudwatch_metric_alarm" "fail_default" {
  alarm_name          = "fail_default-state"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 0
}

resource "aws_cloudwatch_metric_alarm" "unknown_variable" {
  alarm_name          = "unknown_variable-state"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 0
  alarm_actions       = split(",", var.unknown)
}
