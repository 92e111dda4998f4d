variable "unknown" {}

resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_sqs_queue" "pass_default" {
  name = "default"
}

resource "aws_sqs_queue" "pass_key" {
  name              = "key"
  kms_master_key_id = aws_kms_key.records.arn
}

resource "aws_sqs_queue" "fail_off" {
  name                    = "off"
  sqs_managed_sse_enabled = false
}

resource "aws_sqs_queue" "unknown_variable" {
  name                    = "variable"
  sqs_managed_sse_enabled = var.unknown
}
