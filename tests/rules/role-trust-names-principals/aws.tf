variable "unknown" {}

resource "aws_iam_role" "pass_role" {
  name = "pass_role"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Principal = {
        AWS = "arn:aws:iam::123456789012:role/clinic"
      }
      Action = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role" "fail_root" {
  name = "fail_root"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Principal = {
        AWS = "arn:aws:iam::123456789012:root"
      }
      Action = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role" "fail_account" {
  name = "fail_account"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Principal = {
        AWS = ["123456789012"]
      }
      Action = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role" "pass_service" {
  name = "pass_service"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Principal = {
        Service = "ec2.amazonaws.com"
      }
      Action = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role" "pass_external_id" {
  name = "pass_external_id"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Principal = {
        AWS = "arn:aws:iam::123456789012:root"
      }
      Action = "sts:AssumeRole"
      Condition = {
        StringEquals = {
          "sts:ExternalId" = "clinic-7"
        }
      }
    }]
  })
}

resource "aws_iam_role" "fail_mfa_only" {
  name = "fail_mfa_only"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Principal = {
        AWS = "arn:aws:iam::123456789012:root"
      }
      Action = "sts:AssumeRole"
      Condition = {
        Bool = {
          "aws:MultiFactorAuthPresent" = "true"
        }
      }
    }]
  })
}

resource "aws_iam_role" "pass_denied" {
  name = "pass_denied"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Deny"
      Principal = {
        AWS = "arn:aws:iam::123456789012:root"
      }
      Action = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role" "unknown_variable" {
  name               = "variable"
  assume_role_policy = var.unknown
}
