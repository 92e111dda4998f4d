variable "unknown" {}

resource "aws_appsync_graphql_api" "pass_all" {
  name                = "pass-all"
  authentication_type = "AWS_IAM"
  log_config {
    cloudwatch_logs_role_arn = "arn:aws:iam::123456789012:role/logs"
    field_log_level          = "ALL"
  }
}

resource "aws_appsync_graphql_api" "pass_errors" {
  name                = "pass-errors"
  authentication_type = "AWS_IAM"
  log_config {
    cloudwatch_logs_role_arn = "arn:aws:iam::123456789012:role/logs"
    field_log_level          = "ERROR"
  }
}

resource "aws_appsync_graphql_api" "fail_none" {
  name                = "fail-none"
  authentication_type = "AWS_IAM"
  log_config {
    cloudwatch_logs_role_arn = "arn:aws:iam::123456789012:role/logs"
    field_log_level          = "NONE"
  }
}

resource "aws_appsync_graphql_api" "fail_silent" {
  name                = "fail-silent"
  authentication_type = "AWS_IAM"
}

resource "aws_appsync_graphql_api" "unknown_level" {
  name                = "unknown-level"
  authentication_type = "AWS_IAM"
  log_config {
    cloudwatch_logs_role_arn = "arn:aws:iam::123456789012:role/logs"
    field_log_level          = var.unknown
  }
}
