variable "group" {}

resource "aws_iam_group" "unknown_elsewhere" {
  name = "physicians"
}

resource "aws_iam_group_policy" "given" {
  name  = "mfa"
  group = var.group
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Action    = "*"
      Resource  = "*"
      Condition = { BoolIfExists = { "aws:MultiFactorAuthPresent" = "false" } }
    }]
  })
}
