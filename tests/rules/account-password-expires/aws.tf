resource "aws_iam_account_password_policy" "pass_quarter" {
  max_password_age = 90
}

resource "aws_iam_account_password_policy" "fail_half_a_year" {
  max_password_age = 180
}

resource "aws_iam_account_password_policy" "fail_never" {
  max_password_age = 0
}

resource "aws_iam_account_password_policy" "fail_default" {
  minimum_password_length = 14
}
