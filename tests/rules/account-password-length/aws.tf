resource "aws_iam_account_password_policy" "pass_long" {
  minimum_password_length = 16
}

resource "aws_iam_account_password_policy" "fail_short" {
  minimum_password_length = 8
}

resource "aws_iam_account_password_policy" "fail_default" {}
