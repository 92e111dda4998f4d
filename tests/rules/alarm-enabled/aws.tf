variable "unknown" {}

resource "aws_cloudwatch_metric_alarm" "pass_default" {
  alarm_name          = "pass_default-state"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 0
  alarm_actions       = ["arn:aws:sns:us-east-1:123456789012:security"]
}

resource "aws_cloudwatch_metric_alarm" "fail_off" {
  alarm_name          = "fail_off-state"
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = 1
  metric_name         = "Errors"
  namespace           = "AWS/Lambda"
  period              = 60
  statistic           = "Sum"
  threshold           = 0
  alarm_actions       = ["arn:aws:sns:us-east-1:123456789012:security"]
  actions_enabled     = false
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
  actions_enabled     = var.unknown
}

resource "aws_cloudwatch_composite_alarm" "pass_composite" {
  alarm_name    = "composite-on"
  alarm_rule    = "ALARM(x)"
  alarm_actions = ["arn:aws:sns:us-east-1:123456789012:security"]
}

resource "aws_cloudwatch_composite_alarm" "fail_composite" {
  alarm_name      = "composite-off"
  alarm_rule      = "ALARM(x)"
  actions_enabled = false
}
