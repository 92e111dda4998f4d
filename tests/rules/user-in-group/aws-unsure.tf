variable "user" {}

resource "aws_iam_user" "unknown_elsewhere" {
  name = "march"
}

resource "aws_iam_user_group_membership" "given" {
  user   = var.user
  groups = ["physicians"]
}
