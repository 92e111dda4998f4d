resource "aws_iam_user" "pass_member" {
  name = "member"
}

resource "aws_iam_user" "pass_named" {
  name = "named"
}

resource "aws_iam_user" "fail_alone" {
  name = "alone"
}

resource "aws_iam_group" "staff" {
  name = "staff"
}

resource "aws_iam_user_group_membership" "member" {
  user   = aws_iam_user.pass_member.name
  groups = [aws_iam_group.staff.name]
}

resource "aws_iam_group_membership" "staff" {
  name  = "staff"
  group = aws_iam_group.staff.name
  users = [aws_iam_user.pass_named.name]
}
