# An empty block takes policies away.
resource "aws_iam_role" "pass_empty_block" {
  name = "empty"
  inline_policy {}
}
