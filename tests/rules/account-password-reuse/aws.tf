resource "aws_iam_account_password_policy" "pass_24" {
  password_reuse_prevention = 24
}

resource "aws_iam_account_password_policy" "fail_3" {
  password_reuse_prevention = 3
}
