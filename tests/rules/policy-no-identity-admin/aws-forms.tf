# The partition is known at apply only; the name of the policy is.
data "aws_partition" "current" {}

resource "aws_iam_role_policy_attachment" "fail_partition" {
  role       = "clinic"
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/IAMFullAccess"
}

resource "aws_iam_role" "fail_partition" {
  managed_policy_arns = ["arn:${data.aws_partition.current.partition}:iam::aws:policy/IAMFullAccess"]
}

resource "aws_iam_role" "pass_partition" {
  managed_policy_arns = ["arn:${data.aws_partition.current.partition}:iam::aws:policy/ReadOnlyAccess"]
}
