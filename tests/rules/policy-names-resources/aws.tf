variable "unknown" {}

resource "aws_iam_policy" "pass_named" {
  name = "pass_named"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "s3:GetObject"
      Resource = "arn:aws:s3:::records/*"
    }]
  })
}

resource "aws_iam_policy" "fail_reading" {
  name = "fail_reading"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "s3:GetObject"
      Resource = "*"
    }]
  })
}

resource "aws_iam_policy" "fail_mixed" {
  name = "fail_mixed"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["ec2:DescribeInstances", "sqs:ReceiveMessage"]
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
      Action   = ["ec2:DescribeInstances", "s3:ListAllMyBuckets"]
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

resource "aws_iam_policy" "pass_conditioned" {
  name = "pass_conditioned"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "s3:GetObject"
      Resource = "*"
      Condition = {
        StringEquals = {
          "aws:ResourceTag/team" = "records"
        }
      }
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

resource "aws_iam_policy" "fail_all_but" {
  name = "fail_all_but"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Resource  = "*"
      NotAction = "iam:*"
    }]
  })
}

resource "aws_iam_policy" "fail_list" {
  name = "fail_list"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "s3:GetObject"
      Resource = ["arn:aws:s3:::records", "*"]
    }]
  })
}

resource "aws_ssoadmin_permission_set_inline_policy" "fail_permission_set" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-1234567890abcdef"
  permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-1234567890abcdef/ps-1234567890abcdef"
  inline_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "kms:Decrypt"
      Resource = "*"
    }]
  })
}

data "aws_iam_policy_document" "fail_document" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "pass_document" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::records/*"]
  }
}

data "aws_iam_policy_document" "pass_key_policy" {
  statement {
    actions   = ["kms:*"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::123456789012:root"]
    }
  }
}

resource "aws_iam_policy" "unknown_variable" {
  name   = "variable"
  policy = var.unknown
}
