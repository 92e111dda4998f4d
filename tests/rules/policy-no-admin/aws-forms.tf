data "aws_partition" "current" {}

resource "aws_iam_role_policy_attachment" "fail_partition" {
  role       = "clinic"
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/AdministratorAccess"
}

resource "aws_iam_role_policy_attachment" "pass_partition" {
  role       = "clinic"
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_policy" "pass_own" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::a/*" }] })
}

resource "aws_iam_role_policy_attachment" "pass_own" {
  role       = "clinic"
  policy_arn = aws_iam_policy.pass_own.arn
}

resource "aws_iam_policy" "fail_own" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}

resource "aws_iam_role_policy_attachment" "na_judged_there" {
  role       = "clinic"
  policy_arn = aws_iam_policy.fail_own.arn
}

resource "aws_iam_role_policy_attachment" "pass_elsewhere" {
  role       = "clinic"
  policy_arn = aws_iam_policy.elsewhere.arn
}
