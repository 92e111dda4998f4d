variable "unknown" {}

resource "aws_kms_key" "pass_yearly" {
  enable_key_rotation = true
}

resource "aws_kms_key" "pass_quarterly" {
  enable_key_rotation     = true
  rotation_period_in_days = 90
}

resource "aws_kms_key" "fail_never" {}

resource "aws_kms_key" "fail_rare" {
  enable_key_rotation     = true
  rotation_period_in_days = 1000
}

resource "aws_kms_key" "na_asymmetric" {
  customer_master_key_spec = "RSA_4096"
  key_usage                = "SIGN_VERIFY"
}

resource "aws_kms_key" "unknown_variable" {
  enable_key_rotation = var.unknown
}
