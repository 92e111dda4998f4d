resource "aws_lambda_function" "pass_current" {
  function_name = "intake"
  role          = "arn:aws:iam::123456789012:role/records"
  runtime       = "python3.12"
  handler       = "main.handle"
  filename      = "intake.zip"
}

resource "aws_lambda_function" "fail_old" {
  function_name = "intake"
  role          = "arn:aws:iam::123456789012:role/records"
  handler       = "main.handle"
  filename      = "intake.zip"
  runtime       = "nodejs16.x"
}

resource "aws_lambda_function" "fail_python" {
  function_name = "intake"
  role          = "arn:aws:iam::123456789012:role/records"
  handler       = "main.handle"
  filename      = "intake.zip"
  runtime       = "python3.8"
}

resource "aws_lambda_function" "na_image" {
  function_name = "intake"
  role          = "arn:aws:iam::123456789012:role/records"

  package_type = "Image"
  image_uri    = "123456789012.dkr.ecr.us-east-1.amazonaws.com/intake:1"
}
