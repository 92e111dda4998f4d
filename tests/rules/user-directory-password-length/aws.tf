resource "aws_cognito_user_pool" "pass_default" {
  name = "pass-default"
}

resource "aws_cognito_user_pool" "pass_long" {
  name = "pass-long"
  password_policy {
    minimum_length = 14
  }
}

resource "aws_cognito_user_pool" "fail_short" {
  name = "fail-short"
  password_policy {
    minimum_length = 6
  }
}
