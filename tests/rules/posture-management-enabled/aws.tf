variable "unknown" {}

resource "aws_securityhub_account" "pass_default" {
}

resource "aws_securityhub_account" "fail_no_standards" {
  enable_default_standards = false
}

resource "aws_securityhub_account" "unknown_variable" {
  enable_default_standards = var.unknown
}
