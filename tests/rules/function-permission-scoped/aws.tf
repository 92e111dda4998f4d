resource "aws_lambda_permission" "pass_source" {
  action        = "lambda:InvokeFunction"
  function_name = "intake"
  principal     = "s3.amazonaws.com"
  source_arn    = "arn:aws:s3:::records"
}

resource "aws_lambda_permission" "pass_account" {
  action         = "lambda:InvokeFunction"
  function_name  = "intake"
  principal      = "s3.amazonaws.com"
  source_account = "123456789012"
}

resource "aws_lambda_permission" "fail_none" {
  action        = "lambda:InvokeFunction"
  function_name = "intake"
  principal     = "s3.amazonaws.com"
}

resource "aws_lambda_permission" "na_account" {
  action        = "lambda:InvokeFunction"
  function_name = "intake"

  principal = "123456789012"
}
