variable "unknown" {}

resource "aws_cloudtrail_event_data_store" "pass_default" {
  name = "pass-default"
}

resource "aws_cloudtrail_event_data_store" "fail_off" {
  name                           = "fail-off"
  termination_protection_enabled = false
}

resource "aws_cloudtrail_event_data_store" "unknown_variable" {
  name                           = "unknown-variable"
  termination_protection_enabled = var.unknown
}
