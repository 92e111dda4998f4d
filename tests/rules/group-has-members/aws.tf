resource "aws_iam_group" "pass_membership" {
  name = "membership"
}

resource "aws_iam_group" "pass_user" {
  name = "user"
}

resource "aws_iam_group" "fail_empty" {
  name = "empty"
}

resource "aws_iam_group" "fail_no_users" {
  name = "no-users"
}

resource "aws_iam_group_membership" "members" {
  name  = "members"
  group = aws_iam_group.pass_membership.name
  users = ["nurse"]
}

resource "aws_iam_group_membership" "none" {
  name  = "none"
  group = aws_iam_group.fail_no_users.name
  users = []
}

resource "aws_iam_user_group_membership" "user" {
  user   = "nurse"
  groups = [aws_iam_group.pass_user.name]
}
