resource "aws_lambda_function" "pass_active" {
  function_name = "intake"
  role          = "arn:aws:iam::123456789012:role/records"
  runtime       = "python3.12"
  handler       = "main.handle"
  filename      = "intake.zip"
  tracing_config {
    mode = "Active"
  }
}

resource "aws_lambda_function" "fail_default" {
  function_name = "intake"
  role          = "arn:aws:iam::123456789012:role/records"
  runtime       = "python3.12"
  handler       = "main.handle"
  filename      = "intake.zip"
}

resource "aws_lambda_function" "fail_passes" {
  function_name = "intake"
  role          = "arn:aws:iam::123456789012:role/records"
  runtime       = "python3.12"
  handler       = "main.handle"
  filename      = "intake.zip"
  tracing_config {
    mode = "PassThrough"
  }
}
