resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_lambda_function" "pass_key" {
  function_name = "key"
  role          = "arn:aws:iam::123456789012:role/intake"
  package_type  = "Image"
  image_uri     = "123456789012.dkr.ecr.us-east-1.amazonaws.com/intake:1"
  kms_key_arn   = aws_kms_key.records.arn
  environment {
    variables = {
      STAGE = "prod"
    }
  }
}

resource "aws_lambda_function" "fail_default" {
  function_name = "default"
  role          = "arn:aws:iam::123456789012:role/intake"
  package_type  = "Image"
  image_uri     = "123456789012.dkr.ecr.us-east-1.amazonaws.com/intake:1"
  environment {
    variables = {
      STAGE = "prod"
    }
  }
}

resource "aws_lambda_function" "na_no_variables" {
  function_name = "no_variables"
  role          = "arn:aws:iam::123456789012:role/intake"
  package_type  = "Image"
  image_uri     = "123456789012.dkr.ecr.us-east-1.amazonaws.com/intake:1"
}
