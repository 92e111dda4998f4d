variable "unknown" {}

resource "aws_iam_policy" "pass_named" {
  name = "pass_named"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "s3:PutBucketPolicy"
      Resource = "arn:aws:s3:::records"
    }]
  })
}

resource "aws_iam_policy" "fail_bucket_policy" {
  name = "fail_bucket_policy"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "s3:PutBucketPolicy"
      Resource = "*"
    }]
  })
}

resource "aws_iam_policy" "fail_keys" {
  name = "fail_keys"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "kms:PutKeyPolicy"
      Resource = "*"
    }]
  })
}

resource "aws_iam_policy" "fail_everything" {
  name = "fail_everything"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "*"
      Resource = "*"
    }]
  })
}

resource "aws_iam_policy" "fail_service" {
  name = "fail_service"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "s3:*"
      Resource = "*"
    }]
  })
}

resource "aws_iam_policy" "pass_reading" {
  name = "pass_reading"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["iam:GetRole", "s3:GetBucketPolicy"]
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
      Action   = "s3:PutBucketPolicy"
      Resource = "*"
      Condition = {
        StringEquals = {
          "aws:ResourceTag/team" = "records"
        }
      }
    }]
  })
}

resource "aws_iam_role_policy" "fail_role" {
  role = "clinic"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "iam:AttachRolePolicy"
      Resource = "*"
    }]
  })
}

data "aws_iam_policy_document" "fail_document" {
  statement {
    actions   = ["iam:PutRolePolicy"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "pass_document" {
  statement {
    actions   = ["iam:GetRole"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "unknown_variable" {
  name   = "variable"
  policy = var.unknown
}
