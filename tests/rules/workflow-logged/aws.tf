variable "definition" {}

resource "aws_sfn_state_machine" "pass_all" {
  name       = "records"
  role_arn   = "arn:aws:iam::123456789012:role/records"
  definition = var.definition
  logging_configuration {
    level                  = "ALL"
    include_execution_data = true
    log_destination        = "arn:aws:logs:us-east-1:123456789012:log-group:records:*"
  }
}

resource "aws_sfn_state_machine" "fail_default" {
  name       = "records"
  role_arn   = "arn:aws:iam::123456789012:role/records"
  definition = var.definition
}

resource "aws_sfn_state_machine" "fail_off" {
  name       = "records"
  role_arn   = "arn:aws:iam::123456789012:role/records"
  definition = var.definition
  logging_configuration {
    level = "OFF"
  }
}
