variable "unknown" {}

resource "aws_iam_policy" "pass_named" {
  name = "pass_named"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "kms:Decrypt"
      Resource = "arn:aws:kms:us-east-1:123456789012:key/records"
    }]
  })
}

resource "aws_iam_policy" "fail_any" {
  name = "fail_any"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "kms:Decrypt"
      Resource = "*"
    }]
  })
}

resource "aws_iam_policy" "fail_every_key" {
  name = "fail_every_key"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "kms:Decrypt"
      Resource = "arn:aws:kms:us-east-1:123456789012:*"
    }]
  })
}

resource "aws_iam_policy" "fail_service" {
  name = "fail_service"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "kms:*"
      Resource = "*"
    }]
  })
}

resource "aws_iam_policy" "pass_encrypting" {
  name = "pass_encrypting"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "kms:Encrypt"
      Resource = "*"
    }]
  })
}

resource "aws_iam_role_policy" "fail_role" {
  role = "clinic"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["kms:ReEncryptFrom"]
      Resource = "*"
    }]
  })
}

resource "aws_iam_policy" "pass_conditioned" {
  name = "pass_conditioned"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "kms:Decrypt"
      Resource = "*"
      Condition = {
        StringEquals = {
          "kms:ViaService" = "s3.us-east-1.amazonaws.com"
        }
      }
    }]
  })
}

resource "aws_iam_policy" "unknown_variable" {
  name   = "variable"
  policy = var.unknown
}
