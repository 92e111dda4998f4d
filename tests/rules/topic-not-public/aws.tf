variable "unknown" {}

resource "aws_sns_topic" "pass_none" {
  name = "pass-none"
}

resource "aws_sns_topic" "pass_source" {
  name = "pass-source"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "sns:Publish"
      Resource  = "*"
      Condition = { ArnEquals = { "aws:SourceArn" = "arn:aws:s3:::records" } }
    }]
  })
}

resource "aws_sns_topic" "fail_open" {
  name = "fail-open"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "sns:Publish"
      Resource  = "*"
    }]
  })
}

resource "aws_sns_topic" "na_judged_by_policy" {
  name = "na-judged-by-policy"
}

resource "aws_sns_topic" "unknown_variable" {
  name   = "unknown-variable"
  policy = var.unknown
}

resource "aws_sns_topic_policy" "fail_part" {
  arn = aws_sns_topic.na_judged_by_policy.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "sns:*"
      Resource  = "*"
    }]
  })
}

resource "aws_sns_topic_policy" "pass_named" {
  arn = "arn:aws:sns:us-east-1:123456789012:visits"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:root" }
      Action    = "sns:Publish"
      Resource  = "*"
    }]
  })
}

resource "aws_sns_topic_policy" "fail_alone" {
  arn = "arn:aws:sns:us-east-1:123456789012:visits"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "sns:Publish"
      Resource  = "*"
    }]
  })
}

resource "aws_cloudwatch_event_permission" "fail_bus" {
  statement_id = "fail-bus"
  principal    = "*"
}

resource "aws_cloudwatch_event_permission" "pass_account" {
  statement_id = "pass-account"
  principal    = "123456789012"
}

resource "aws_cloudwatch_event_permission" "pass_organisation" {
  statement_id = "pass-organisation"
  principal    = "*"
  condition {
    key   = "aws:PrincipalOrgID"
    type  = "StringEquals"
    value = "o-0123456789"
  }
}
