resource "aws_lambda_function" "pass_arn" {
  function_name = "arn"
  role          = "arn:aws:iam::123456789012:role/intake"
  package_type  = "Image"
  image_uri     = "123456789012.dkr.ecr.us-east-1.amazonaws.com/intake:1"
  environment {
    variables = {
      DB_SECRET = "arn:aws:secretsmanager:us-east-1:123456789012:secret:records"
    }
  }
}

resource "aws_lambda_function" "pass_none" {
  function_name = "none"
  role          = "arn:aws:iam::123456789012:role/intake"
  package_type  = "Image"
  image_uri     = "123456789012.dkr.ecr.us-east-1.amazonaws.com/intake:1"
}

resource "aws_lambda_function" "fail_password" {
  function_name = "password"
  role          = "arn:aws:iam::123456789012:role/intake"
  package_type  = "Image"
  image_uri     = "123456789012.dkr.ecr.us-east-1.amazonaws.com/intake:1"
  environment {
    variables = {
      DB_PASSWORD = "example-only-1"
    }
  }
}
