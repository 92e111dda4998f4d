variable "unknown" {}

resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_sqs_queue" "pass_key" {
  name              = "key"
  kms_master_key_id = aws_kms_key.records.arn
}

resource "aws_sqs_queue" "fail_service_key" {
  name              = "service_key"
  kms_master_key_id = "alias/aws/sqs"
}

resource "aws_sqs_queue" "fail_none" {
  name = "none"
}

resource "aws_sqs_queue" "unknown_variable" {
  name              = "variable"
  kms_master_key_id = var.unknown
}

resource "aws_scheduler_schedule" "pass_schedule" {
  name                = "pass-schedule"
  schedule_expression = "rate(1 days)"
  flexible_time_window {
    mode = "OFF"
  }
  target {
    arn      = "arn:aws:sqs:us-east-1:123456789012:visits"
    role_arn = "arn:aws:iam::123456789012:role/scheduler"
  }
  kms_key_arn = aws_kms_key.records.arn
}

resource "aws_scheduler_schedule" "fail_schedule" {
  name                = "fail-schedule"
  schedule_expression = "rate(1 days)"
  flexible_time_window {
    mode = "OFF"
  }
  target {
    arn      = "arn:aws:sqs:us-east-1:123456789012:visits"
    role_arn = "arn:aws:iam::123456789012:role/scheduler"
  }
}
