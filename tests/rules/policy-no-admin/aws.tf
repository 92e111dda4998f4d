variable "unknown" {}

resource "aws_s3_bucket" "records" {
  bucket = "records"
}
data "aws_iam_policy_document" "reference" {
  statement {
    actions   = ["*"]
    resources = [aws_s3_bucket.records.arn]
  }
}

resource "aws_iam_policy" "pass_named" {
  name = "named"
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
  name = "star"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
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
      Action   = ["*"]
      Resource = ["*"]
    }]
  })
}

resource "aws_iam_user_policy" "pass_user" {
  user = "clinic"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "*"
      Resource = "arn:aws:s3:::records"
    }]
  })
}

resource "aws_iam_group_policy" "fail_group" {
  group = "clinic"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "*:*"
      Resource = "*"
    }]
  })
}

resource "aws_iam_role_policy_attachment" "fail_managed" {
  role       = "clinic"
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

resource "aws_iam_role_policy_attachment" "pass_managed" {
  role       = "clinic"
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}

resource "aws_iam_policy" "unknown_variable" {
  name   = "variable"
  policy = var.unknown
}

resource "aws_iam_policy" "pass_reference" {
  name   = "reference"
  policy = data.aws_iam_policy_document.reference.json
}

data "aws_iam_policy_document" "pass_document" {
  statement {
    actions   = ["*"]
    resources = ["arn:aws:s3:::records"]
  }
}

data "aws_iam_policy_document" "fail_document" {
  statement {
    actions   = ["*"]
    resources = ["*"]
  }
}

data "aws_iam_policy_document" "pass_denied_document" {
  statement {
    effect    = "Deny"
    actions   = ["*"]
    resources = ["*"]
  }
}

resource "aws_ssoadmin_managed_policy_attachment" "fail_permission_set" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-1234567890abcdef"
  managed_policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
  permission_set_arn = "arn:aws:sso:::permissionSet/ssoins-1234567890abcdef/ps-1234567890abcdef"
}

resource "aws_iam_role" "fail_managed_role" {
  name                = "managed"
  managed_policy_arns = ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws:iam::aws:policy/AdministratorAccess"]
  assume_role_policy  = jsonencode({ Version = "2012-10-17", Statement = [] })
}

resource "aws_iam_role" "pass_plain_role" {
  name               = "plain"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [] })
}

resource "aws_iam_user_policy_attachment" "fail_user_managed" {
  user       = "clinic"
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}

data "aws_iam_policy_document" "replaced" {
  source_policy_documents = [jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Sid = "Records", Effect = "Allow", Action = "*", Resource = "*" }]
  })]
  statement {
    sid       = "Records"
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::records/*"]
  }
}

resource "aws_iam_policy" "pass_replaced_statement" {
  name   = "replaced-statement"
  policy = data.aws_iam_policy_document.replaced.json
}
