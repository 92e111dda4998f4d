resource "aws_cognito_user_pool" "pass_active" {
  name                = "pass-active"
  deletion_protection = "ACTIVE"
}

resource "aws_cognito_user_pool" "fail_default" {
  name = "fail-default"
}
