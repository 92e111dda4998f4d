variable "unknown" {}

resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_backup_vault" "pass_own" {
  name        = "pass-own"
  kms_key_arn = aws_kms_key.records.arn
}

resource "aws_backup_vault" "fail_default" {
  name = "fail-default"
}

resource "aws_backup_vault" "unknown_variable" {
  name        = "unknown-variable"
  kms_key_arn = var.unknown
}
