variable "groups" {
  type = set(string)
}

resource "aws_iam_group" "unknown_groups" {
  name = "nurses"
}

resource "aws_iam_user" "one" {
  name = "one"
}

resource "aws_iam_user_group_membership" "one" {
  user   = aws_iam_user.one.name
  groups = var.groups
}
