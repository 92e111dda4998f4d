variable "unknown" {}

resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_sns_topic" "pass_key" {
  name              = "key"
  kms_master_key_id = aws_kms_key.records.arn
}

resource "aws_sns_topic" "fail_service_key" {
  name              = "service_key"
  kms_master_key_id = "alias/aws/sns"
}

resource "aws_sns_topic" "fail_none" {
  name = "none"
}

resource "aws_sns_topic" "unknown_variable" {
  name              = "variable"
  kms_master_key_id = var.unknown
}

resource "aws_cloudwatch_event_bus" "pass_bus" {
  name               = "pass-bus"
  kms_key_identifier = aws_kms_key.records.arn
}

resource "aws_cloudwatch_event_bus" "fail_bus" {
  name = "fail-bus"
}
