variable "unknown" {}

resource "aws_kinesis_resource_policy" "pass_named" {
  resource_arn = "arn:aws:kinesis:us-east-1:123456789012:stream/visits"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:root" }
      Action    = "kinesis:GetRecords"
      Resource  = "*"
    }]
  })
}

resource "aws_kinesis_resource_policy" "fail_open" {
  resource_arn = "arn:aws:kinesis:us-east-1:123456789012:stream/visits"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "kinesis:GetRecords"
      Resource  = "*"
    }]
  })
}

resource "aws_kinesis_resource_policy" "unknown_variable" {
  resource_arn = "arn:aws:kinesis:us-east-1:123456789012:stream/visits"
  policy       = var.unknown
}
