resource "aws_iam_user_policy" "fail_inline" {
  user = "clinic"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "s3:GetObject"
      Resource = "arn:aws:s3:::records/*"
    }]
  })
}

resource "aws_iam_user_policy_attachment" "fail_user" {
  user       = "clinic"
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_policy_attachment" "fail_users" {
  name       = "users"
  users      = ["clinic"]
  groups     = ["staff"]
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_policy_attachment" "pass_groups" {
  name       = "groups"
  groups     = ["staff"]
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_group_policy_attachment" "na_group" {
  group      = "staff"
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}
