resource "aws_cognito_user_pool" "pass_enforced" {
  name = "pass-enforced"
  user_pool_add_ons {
    advanced_security_mode = "ENFORCED"
  }
}

resource "aws_cognito_user_pool" "fail_audit" {
  name = "fail-audit"
  user_pool_add_ons {
    advanced_security_mode = "AUDIT"
  }
}

resource "aws_cognito_user_pool" "fail_default" {
  name = "fail-default"
}
