variable "group" {}

resource "aws_iam_group" "unknown_elsewhere" {
  name = "physicians"
}

resource "aws_iam_group_membership" "given" {
  name  = "physicians"
  group = var.group
  users = ["march"]
}
