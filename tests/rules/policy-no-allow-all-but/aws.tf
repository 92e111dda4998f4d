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

resource "aws_iam_policy" "pass_denied" {
  name = "pass_denied"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Resource  = "*"
      NotAction = ["iam:*"]
    }]
  })
}

resource "aws_iam_policy" "pass_one_bucket" {
  name = "pass_one_bucket"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Resource  = "arn:aws:s3:::records/*"
      NotAction = "s3:DeleteObject"
    }]
  })
}

data "aws_iam_policy_document" "fail_document" {
  statement {
    not_actions = ["iam:*"]
    resources   = ["*"]
  }
}

data "aws_iam_policy_document" "pass_document" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::records/*"]
  }
}
