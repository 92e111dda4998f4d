# Equality with whatever account it will be lets in that one only.
variable "account" {}

resource "aws_sns_topic_policy" "pass_owner" {
  arn = "arn:aws:sns:us-east-1:123456789012:results"
  policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = ["SNS:Subscribe", "SNS:Publish"]
      Resource  = "*"
      Condition = { StringEquals = { "AWS:SourceOwner" = var.account } }
    }]
  })
}

resource "aws_sns_topic_policy" "unknown_pattern" {
  arn = "arn:aws:sns:us-east-1:123456789012:results"
  policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = ["SNS:Subscribe", "SNS:Publish"]
      Resource  = "*"
      Condition = { StringLike = { "AWS:SourceOwner" = var.account } }
    }]
  })
}
