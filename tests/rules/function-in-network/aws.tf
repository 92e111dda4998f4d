resource "aws_lambda_function" "pass_inside" {
  function_name = "intake"
  role          = "arn:aws:iam::123456789012:role/records"
  runtime       = "python3.12"
  handler       = "main.handle"
  filename      = "intake.zip"
  vpc_config {
    subnet_ids         = ["subnet-0123456789abcdef0"]
    security_group_ids = ["sg-0123456789abcdef0"]
  }
}

resource "aws_lambda_function" "fail_default" {
  function_name = "intake"
  role          = "arn:aws:iam::123456789012:role/records"
  runtime       = "python3.12"
  handler       = "main.handle"
  filename      = "intake.zip"
}

resource "aws_lambda_function" "fail_no_subnets" {
  function_name = "no-subnets"
  role          = "arn:aws:iam::123456789012:role/service"
  runtime       = "python3.13"
  handler       = "main.handle"
  filename      = "function.zip"

  vpc_config {
    subnet_ids         = []
    security_group_ids = []
  }
}
