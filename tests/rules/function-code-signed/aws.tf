resource "aws_lambda_function" "pass_signed" {
  function_name           = "intake"
  role                    = "arn:aws:iam::123456789012:role/records"
  runtime                 = "python3.12"
  handler                 = "main.handle"
  filename                = "intake.zip"
  code_signing_config_arn = "arn:aws:lambda:us-east-1:123456789012:code-signing-config:csc-0123456789abcdef0"
}

resource "aws_lambda_function" "fail_default" {
  function_name = "intake"
  role          = "arn:aws:iam::123456789012:role/records"
  runtime       = "python3.12"
  handler       = "main.handle"
  filename      = "intake.zip"
}

resource "aws_lambda_function" "na_image" {
  function_name = "intake"
  role          = "arn:aws:iam::123456789012:role/records"

  package_type = "Image"
  image_uri    = "123456789012.dkr.ecr.us-east-1.amazonaws.com/intake:1"
}
