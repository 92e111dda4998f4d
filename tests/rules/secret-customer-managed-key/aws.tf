variable "unknown" {}

resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_secretsmanager_secret" "pass_key" {
  name       = "key"
  kms_key_id = aws_kms_key.records.arn
}

resource "aws_secretsmanager_secret" "fail_default" {
  name = "default"
}

resource "aws_ssm_parameter" "pass_parameter" {
  name   = "parameter"
  type   = "SecureString"
  value  = "example-only"
  key_id = aws_kms_key.records.arn
}

resource "aws_ssm_parameter" "fail_parameter" {
  name  = "parameter"
  type  = "SecureString"
  value = "example-only"
}

resource "aws_ssm_parameter" "na_plain" {
  name  = "plain"
  value = "example-only"
  type  = "String"
}

resource "aws_secretsmanager_secret" "unknown_variable" {
  name       = "variable"
  kms_key_id = var.unknown
}
