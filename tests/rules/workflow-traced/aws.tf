variable "definition" {}

resource "aws_sfn_state_machine" "pass_on" {
  name       = "records"
  role_arn   = "arn:aws:iam::123456789012:role/records"
  definition = var.definition
  tracing_configuration {
    enabled = true
  }
}

resource "aws_sfn_state_machine" "fail_default" {
  name       = "records"
  role_arn   = "arn:aws:iam::123456789012:role/records"
  definition = var.definition
}
