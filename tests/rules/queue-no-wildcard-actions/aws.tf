variable "unknown" {}

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

resource "aws_sqs_queue_policy" "fail_all" {
  queue_url = "https://sqs.us-east-1.amazonaws.com/123456789012/visits"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:root" }
      Action    = "*"
      Resource  = "*"
    }]
  })
}

resource "aws_sqs_queue_policy" "fail_service" {
  queue_url = "https://sqs.us-east-1.amazonaws.com/123456789012/visits"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:root" }
      Action    = "sqs:*"
      Resource  = "*"
    }]
  })
}

resource "aws_sqs_queue_policy" "pass_denied" {
  queue_url = "https://sqs.us-east-1.amazonaws.com/123456789012/visits"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "sqs:*"
      Resource  = "*"
    }]
  })
}

resource "aws_sqs_queue_policy" "unknown_variable" {
  queue_url = "https://sqs.us-east-1.amazonaws.com/123456789012/visits"
  policy    = var.unknown
}

resource "aws_sqs_queue" "pass_none" {
  name = "pass-none"
}

resource "aws_sqs_queue" "fail_inline" {
  name = "fail-inline"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:root" }
      Action    = "sqs:*"
      Resource  = "*"
    }]
  })
}
