resource "aws_ssm_parameter" "pass_secure" {
  name  = "pass-secure"
  value = "records"
  type  = "SecureString"
}

resource "aws_ssm_parameter" "fail_plain" {
  name  = "fail-plain"
  value = "records"
  type  = "String"
}

resource "aws_ssm_parameter" "fail_list" {
  name  = "fail-list"
  value = "records"
  type  = "StringList"
}

resource "aws_secretsmanager_secret" "pass_secret" {
  name = "secret"
}
