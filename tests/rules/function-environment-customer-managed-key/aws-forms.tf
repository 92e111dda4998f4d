resource "aws_lambda_function" "na_empty_block" {
  environment {}
}

resource "aws_lambda_function" "na_empty_variables" {
  environment {
    variables = {}
  }
}

resource "aws_lambda_function" "pass_key_alone" {
  kms_key_arn = aws_kms_key.records.arn
}
