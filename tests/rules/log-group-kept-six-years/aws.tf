variable "unknown" {}

resource "aws_cloudwatch_log_group" "pass_six_years" {
  name              = "six_years"
  retention_in_days = 2192
}

resource "aws_cloudwatch_log_group" "pass_for_ever" {
  name = "for_ever"
}

resource "aws_cloudwatch_log_group" "fail_month" {
  name              = "month"
  retention_in_days = 30
}

resource "aws_cloudwatch_log_group" "unknown_variable" {
  name              = "variable"
  retention_in_days = var.unknown
}
