variable "unknown" {}

resource "aws_iam_policy" "pass_named" {
  name = "pass_named"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["s3:GetObject"]
      Resource = "arn:aws:s3:::records/patient.json"
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
      Resource = "arn:aws:s3:::records"
    }]
  })
}

resource "aws_iam_policy" "fail_prefix" {
  name = "fail_prefix"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "s3:Get*"
      Resource = "arn:aws:s3:::records"
    }]
  })
}

resource "aws_iam_policy" "fail_every_resource" {
  name = "fail_every_resource"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "s3:GetObject"
      Resource = "*"
    }]
  })
}

resource "aws_iam_policy" "pass_not_limitable" {
  name = "pass_not_limitable"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["s3:ListAllMyBuckets", "ec2:DescribeInstances"]
      Resource = "*"
    }]
  })
}

resource "aws_iam_policy" "pass_denied" {
  name = "pass_denied"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Deny"
      Action   = "s3:*"
      Resource = "*"
    }]
  })
}

data "aws_iam_policy_document" "fail_document" {
  statement {
    actions   = ["s3:*"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "pass_document" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::records/patient.json"]
  }
}

resource "aws_iam_group_policy" "fail_group" {
  group = "clinic"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "dynamodb:*"
      Resource = "arn:aws:dynamodb:us-east-1:123456789012:table/records"
    }]
  })
}

resource "aws_iam_policy" "unknown_variable" {
  name   = "variable"
  policy = var.unknown
}
