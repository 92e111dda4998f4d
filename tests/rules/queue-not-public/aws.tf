variable "unknown" {}

resource "aws_sqs_queue" "pass_none" {
  name = "pass-none"
}

resource "aws_sqs_queue" "pass_source" {
  name = "pass-source"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "sqs:SendMessage"
      Resource  = "*"
      Condition = { ArnEquals = { "aws:SourceArn" = "arn:aws:sns:us-east-1:123456789012:visits" } }
    }]
  })
}

resource "aws_sqs_queue" "fail_open" {
  name = "fail-open"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "sqs:SendMessage"
      Resource  = "*"
    }]
  })
}

resource "aws_sqs_queue" "na_judged_by_policy" {
  name = "na-judged-by-policy"
}

resource "aws_sqs_queue" "unknown_variable" {
  name   = "unknown-variable"
  policy = var.unknown
}

resource "aws_sqs_queue_policy" "fail_part" {
  queue_url = aws_sqs_queue.na_judged_by_policy.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "sqs:*"
      Resource  = "*"
    }]
  })
}

resource "aws_sqs_queue_policy" "pass_named" {
  queue_url = "https://sqs.us-east-1.amazonaws.com/123456789012/visits"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:root" }
      Action    = "sqs:SendMessage"
      Resource  = "*"
    }]
  })
}

resource "aws_sqs_queue_policy" "pass_organisation" {
  queue_url = "https://sqs.us-east-1.amazonaws.com/123456789012/visits"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "sqs:SendMessage"
      Resource  = "*"
      Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-0123456789" } }
    }]
  })
}

resource "aws_sqs_queue_policy" "fail_alone" {
  queue_url = "https://sqs.us-east-1.amazonaws.com/123456789012/visits"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "*" }
      Action    = "sqs:SendMessage"
      Resource  = "*"
    }]
  })
}
