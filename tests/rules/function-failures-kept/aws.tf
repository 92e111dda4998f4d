resource "aws_lambda_function_event_invoke_config" "records" {
  function_name = aws_lambda_function.pass_destination.function_name
  destination_config {
    on_failure {
      destination = "arn:aws:sqs:us-east-1:123456789012:failures"
    }
  }
}

resource "aws_lambda_function" "pass_queue" {
  function_name = "intake"
  role          = "arn:aws:iam::123456789012:role/records"
  runtime       = "python3.12"
  handler       = "main.handle"
  filename      = "intake.zip"
  dead_letter_config {
    target_arn = "arn:aws:sqs:us-east-1:123456789012:failures"
  }
}

resource "aws_lambda_function" "pass_destination" {
  role          = "arn:aws:iam::123456789012:role/records"
  runtime       = "python3.12"
  handler       = "main.handle"
  filename      = "intake.zip"
  function_name = "destination"
}

resource "aws_lambda_function" "fail_default" {
  role          = "arn:aws:iam::123456789012:role/records"
  runtime       = "python3.12"
  handler       = "main.handle"
  filename      = "intake.zip"
  function_name = "default"
}
