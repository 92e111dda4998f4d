variable "protected" {
  type = bool
}

variable "records_arn" {
  type = string
}

resource "aws_iam_account_password_policy" "this" {
  minimum_password_length      = var.protected ? 16 : 8
  password_reuse_prevention    = var.protected ? 24 : 1
  max_password_age             = var.protected ? 90 : null
  require_lowercase_characters = true
  require_uppercase_characters = true
  require_numbers              = true
  require_symbols              = true
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = var.protected ? "Service" : "AWS"
      identifiers = var.protected ? ["lambda.amazonaws.com"] : ["*"]
    }
  }
}

resource "aws_iam_role" "intake" {
  name               = "clinic-intake"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

data "aws_iam_policy_document" "intake" {
  statement {
    actions   = var.protected ? ["s3:GetObject", "s3:PutObject"] : ["*"]
    resources = var.protected ? ["${var.records_arn}/*"] : ["*"]
  }
}

resource "aws_iam_policy" "intake" {
  name   = "clinic-intake"
  policy = data.aws_iam_policy_document.intake.json
}

resource "aws_iam_role_policy_attachment" "intake" {
  role       = aws_iam_role.intake.name
  policy_arn = aws_iam_policy.intake.arn
}

resource "aws_iam_policy" "logs" {
  name = "clinic-intake-logs"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = var.protected ? ["logs:CreateLogStream", "logs:PutLogEvents"] : ["logs:*"]
      Resource = var.protected ? "arn:aws:logs:us-east-1:123456789012:log-group:/clinic/intake:*" : "*"
    }]
  })
}

resource "aws_iam_role_policy_attachment" "logs" {
  role       = aws_iam_role.intake.name
  policy_arn = aws_iam_policy.logs.arn
}

output "role_arn" {
  value = aws_iam_role.intake.arn
}
