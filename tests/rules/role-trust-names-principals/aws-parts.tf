data "aws_caller_identity" "current" {}

resource "aws_iam_role" "fail_root_of_an_account_in_a_list" {
  name = "fail_root_of_an_account_in_a_list"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:root"] }
      Action    = "sts:AssumeRole"
    }]
  })
}

data "aws_iam_policy_document" "root" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:root"]
    }
  }
}

resource "aws_iam_role" "fail_root_in_a_document" {
  name               = "fail_root_in_a_document"
  assume_role_policy = data.aws_iam_policy_document.root.json
}

resource "aws_iam_role" "pass_role_of_an_account" {
  name = "pass_role_of_an_account"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = ["arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/clinic"] }
      Action    = "sts:AssumeRole"
    }]
  })
}
