variable "unknown" {}

resource "aws_cloudwatch_log_group" "pass_year" {
  name              = "pass_year-kept"
  retention_in_days = 365
}

resource "aws_cloudwatch_log_group" "pass_for_ever" {
  name = "pass_for_ever-kept"
}

resource "aws_cloudwatch_log_group" "pass_zero" {
  name              = "pass_zero-kept"
  retention_in_days = 0
}

resource "aws_cloudwatch_log_group" "fail_month" {
  name              = "fail_month-kept"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "unknown_variable" {
  name              = "unknown_variable-kept"
  retention_in_days = var.unknown
}
