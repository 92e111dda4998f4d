variable "unknown" {}

resource "aws_sqs_queue_policy" "part" {
  queue_url = aws_sqs_queue.fail_part.id
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

resource "aws_sqs_queue" "pass_none" {
  name = "none"
}

resource "aws_sqs_queue" "pass_source" {
  name = "source"
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
  name = "open"
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

resource "aws_sqs_queue" "fail_part" {
  name = "part"
}

resource "aws_sqs_queue" "unknown_variable" {
  name   = "variable"
  policy = var.unknown
}
