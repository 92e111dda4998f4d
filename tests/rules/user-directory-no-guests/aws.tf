variable "unknown" {}

resource "aws_cognito_identity_pool" "pass_default" {
  identity_pool_name = "pass-default"
}

resource "aws_cognito_identity_pool" "pass_off" {
  identity_pool_name               = "pass-off"
  allow_unauthenticated_identities = false
}

resource "aws_cognito_identity_pool" "fail_on" {
  identity_pool_name               = "fail-on"
  allow_unauthenticated_identities = true
}

resource "aws_cognito_identity_pool" "unknown_variable" {
  identity_pool_name               = "variable"
  allow_unauthenticated_identities = var.unknown
}
