resource "aws_lambda_function" "pass_limit" {
  function_name                  = "intake"
  role                           = "arn:aws:iam::123456789012:role/records"
  runtime                        = "python3.12"
  handler                        = "main.handle"
  filename                       = "intake.zip"
  reserved_concurrent_executions = 20
}

resource "aws_lambda_function" "fail_default" {
  function_name = "intake"
  role          = "arn:aws:iam::123456789012:role/records"
  runtime       = "python3.12"
  handler       = "main.handle"
  filename      = "intake.zip"
}

resource "aws_lambda_function" "fail_unlimited" {
  function_name                  = "intake"
  role                           = "arn:aws:iam::123456789012:role/records"
  runtime                        = "python3.12"
  handler                        = "main.handle"
  filename                       = "intake.zip"
  reserved_concurrent_executions = -1
}
