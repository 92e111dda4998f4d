variable "unknown" {}

resource "aws_iam_account_password_policy" "pass_5" {
  password_reuse_prevention = 5
}

resource "aws_iam_account_password_policy" "pass_24" {
  password_reuse_prevention = 24
}

resource "aws_iam_account_password_policy" "fail_1" {
  password_reuse_prevention = 1
}

resource "aws_iam_account_password_policy" "fail_default" {
  minimum_password_length = 14
}

resource "aws_iam_account_password_policy" "unknown_number" {
  password_reuse_prevention = var.unknown
}
