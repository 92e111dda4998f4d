variable "unknown" {}

resource "aws_lambda_function_url" "pass_iam" {
  function_name      = "intake"
  authorization_type = "AWS_IAM"
}

resource "aws_lambda_function_url" "fail_none" {
  function_name = "intake"

  authorization_type = "NONE"
}

resource "aws_lambda_permission" "pass_service" {
  action        = "lambda:InvokeFunction"
  function_name = "intake"
  principal     = "s3.amazonaws.com"
}

resource "aws_lambda_permission" "fail_everyone" {
  action        = "lambda:InvokeFunction"
  function_name = "intake"

  principal = "*"
}

resource "aws_lambda_permission" "pass_narrowed" {
  action        = "lambda:InvokeFunction"
  function_name = "intake"

  principal        = "*"
  principal_org_id = "o-0123456789"
}

resource "aws_lambda_permission" "unknown_principal" {
  action        = "lambda:InvokeFunction"
  function_name = "intake"

  principal = var.unknown
}
