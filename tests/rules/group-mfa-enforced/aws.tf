resource "aws_iam_group" "pass_inline" {
  name = "inline"
}

resource "aws_iam_group" "pass_attached" {
  name = "attached"
}

resource "aws_iam_group" "fail_other" {
  name = "other"
}

resource "aws_iam_group" "fail_none" {
  name = "none"
}

resource "aws_iam_group_policy" "inline" {
  group = aws_iam_group.pass_inline.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Deny", Action = "*", Resource = "*", Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } } }]
  })
}

resource "aws_iam_policy" "mfa" {
  name = "mfa"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Deny", Action = "*", Resource = "*", Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } } }]
  })
}

resource "aws_iam_group_policy_attachment" "mfa" {
  group      = aws_iam_group.pass_attached.name
  policy_arn = aws_iam_policy.mfa.arn
}

resource "aws_iam_group_policy" "other" {
  group = aws_iam_group.fail_other.name
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:ListAllMyBuckets", Resource = "*" }]
  })
}
