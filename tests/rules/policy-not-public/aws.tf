data "aws_iam_policy_document" "pass_named" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::records/*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::123456789012:role/clinic"]
    }
  }
}

data "aws_iam_policy_document" "fail_aws" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::records/*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

data "aws_iam_policy_document" "fail_list" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::records/*"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::123456789012:role/clinic", "*"]
    }
  }
}

data "aws_iam_policy_document" "fail_star" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::records/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}

data "aws_iam_policy_document" "pass_organisation" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::records/*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID"
      values   = ["o-0123456789"]
    }
  }
}

data "aws_iam_policy_document" "pass_denied" {
  statement {
    effect    = "Deny"
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::records/*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

data "aws_iam_policy_document" "pass_identity" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::records/*"]
  }
}

data "aws_iam_policy_document" "pass_service" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "used" {
  statement {
    actions   = ["*"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
}

resource "aws_sns_topic" "user" {
  name   = "user"
  policy = data.aws_iam_policy_document.used.json
}
