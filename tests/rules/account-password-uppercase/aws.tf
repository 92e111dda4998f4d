resource "aws_iam_account_password_policy" "pass_required" {
  require_uppercase_characters = true
}

resource "aws_iam_account_password_policy" "fail_not_required" {
  require_uppercase_characters = false
}

resource "aws_iam_account_password_policy" "fail_default" {
  minimum_password_length = 14
}
