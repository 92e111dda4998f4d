variable "unknown" {}

resource "aws_cloudtrail_event_data_store" "pass_default" {
  name = "pass-default"
}

resource "aws_cloudtrail_event_data_store" "pass_set" {
  name             = "pass-set"
  retention_period = 2192
}

resource "aws_cloudtrail_event_data_store" "fail_short" {
  name             = "fail-short"
  retention_period = 2100
}

resource "aws_cloudtrail_event_data_store" "unknown_variable" {
  name             = "unknown-variable"
  retention_period = var.unknown
}
