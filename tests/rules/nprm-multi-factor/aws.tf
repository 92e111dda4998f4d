resource "aws_cognito_user_pool" "pass_on" {
  name              = "pass-on"
  mfa_configuration = "ON"
  software_token_mfa_configuration {
    enabled = true
  }
}

resource "aws_cognito_user_pool" "fail_optional" {
  name              = "fail-optional"
  mfa_configuration = "OPTIONAL"
  software_token_mfa_configuration {
    enabled = true
  }
}

resource "aws_cognito_user_pool" "fail_default" {
  name = "fail-default"
}

variable "unknown" {}

resource "aws_cognito_user_pool" "unknown_setting" {
  name              = "unknown-setting"
  mfa_configuration = var.unknown
}
