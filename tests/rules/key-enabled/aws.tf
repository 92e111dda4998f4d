variable "unknown" {}

resource "aws_kms_key" "pass_default" {
  description = "default"
}

resource "aws_kms_key" "fail_disabled" {
  is_enabled = false
}

resource "aws_kms_external_key" "fail_external" {
  enabled = false
}

resource "aws_kms_external_key" "pass_external" {
  enabled = true
}

resource "aws_kms_key" "unknown_variable" {
  is_enabled = var.unknown
}
