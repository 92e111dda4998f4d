variable "unknown" {}

resource "aws_cloudwatch_log_group" "pass_set" {
  name              = "pass_set-kept"
  retention_in_days = 90
}

resource "aws_cloudwatch_log_group" "pass_no_end" {
  name              = "pass_no_end-kept"
  retention_in_days = 0
}

resource "aws_cloudwatch_log_group" "fail_default" {
  name = "fail_default-kept"
}

resource "aws_cloudwatch_log_group" "pass_variable" {
  name              = "pass_variable-kept"
  retention_in_days = var.unknown
}
