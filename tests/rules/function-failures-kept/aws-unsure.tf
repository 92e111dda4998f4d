# The module that this stands in is given the function's name: it may be that of any function.
variable "function" {}

resource "aws_lambda_function" "unknown_elsewhere" {
  function_name = "visits"
  role          = "arn:aws:iam::123456789012:role/clinic"
  filename      = "visits.zip"
  handler       = "visits.handle"
  runtime       = "python3.13"
}

resource "aws_lambda_function_event_invoke_config" "given" {
  function_name = var.function
  destination_config {
    on_failure {
      destination = "arn:aws:sqs:us-east-1:123456789012:failures"
    }
  }
}
