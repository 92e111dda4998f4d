resource "aws_appsync_graphql_api" "pass_logged" {
  name                = "pass-logged"
  authentication_type = "AWS_IAM"
  log_config {
    cloudwatch_logs_role_arn = "arn:aws:iam::123456789012:role/logs"
    field_log_level          = "ALL"
  }
}

resource "aws_appsync_graphql_api" "fail_silent" {
  name                = "fail-silent"
  authentication_type = "AWS_IAM"
}
