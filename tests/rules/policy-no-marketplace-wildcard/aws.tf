resource "aws_iam_policy" "pass_none" {
  name = "pass_none"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "aws-marketplace:ViewSubscriptions"
      Resource = "*"
    }]
  })
}

resource "aws_iam_policy" "fail_any" {
  name = "fail_any"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "aws-marketplace:Subscribe"
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
      Action   = "aws-marketplace:Subscribe"
      Resource = "*"
      Condition = {
        "ForAnyValue:StringEquals" = {
          "aws-marketplace:ProductId" = ["1234"]
        }
      }
    }]
  })
}

resource "aws_iam_role_policy" "fail_service" {
  role = "clinic"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "aws-marketplace:*"
      Resource = "*"
    }]
  })
}
