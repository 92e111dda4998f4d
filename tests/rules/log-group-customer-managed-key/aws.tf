variable "unknown" {}

resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_cloudwatch_log_group" "pass_key" {
  name       = "key"
  kms_key_id = aws_kms_key.records.arn
}

resource "aws_cloudwatch_log_group" "fail_default" {
  name = "default"
}

resource "aws_cloudwatch_log_group" "unknown_variable" {
  name       = "variable"
  kms_key_id = var.unknown
}

resource "aws_kms_key" "traces" {}

resource "aws_xray_encryption_config" "pass_key" {
  type   = "KMS"
  key_id = aws_kms_key.traces.arn
}

resource "aws_xray_encryption_config" "fail_none" {
  type = "NONE"
}
