variable "unknown" {}

resource "aws_iam_policy" "pass_named" {
  name = "pass_named"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["s3:GetObject"]
      Resource = "arn:aws:s3:::records/*"
    }]
  })
}

resource "aws_iam_policy" "fail_star" {
  name = "fail_star"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "*"
      Resource = "arn:aws:s3:::records"
    }]
  })
}

resource "aws_iam_policy" "fail_list" {
  name = "fail_list"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["s3:GetObject", "*"]
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
      Action   = "*"
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
      Action   = "*"
      Resource = "*"
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
      Action   = ["*"]
      Resource = "*"
    }]
  })
}

resource "aws_iam_policy" "pass_service" {
  name = "pass_service"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "s3:*"
      Resource = "*"
    }]
  })
}

data "aws_iam_policy_document" "pass_document" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::records/*"]
  }
}

data "aws_iam_policy_document" "fail_document" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "pass_resource_policy" {
  statement {
    actions   = ["*"]
    resources = ["arn:aws:s3:::records/*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::123456789012:role/clinic"]
    }
  }
}

resource "aws_iam_policy" "unknown_variable" {
  name   = "variable"
  policy = var.unknown
}
