variable "unknown" {}

resource "aws_ses_receipt_rule" "pass_on" {
  name          = "pass-on"
  rule_set_name = "clinic"
  enabled       = true
  scan_enabled  = true
}

resource "aws_ses_receipt_rule" "fail_default" {
  name          = "fail-default"
  rule_set_name = "clinic"
  enabled       = true
}

resource "aws_ses_receipt_rule" "unknown_variable" {
  name          = "unknown-variable"
  rule_set_name = "clinic"
  enabled       = true
  scan_enabled  = var.unknown
}
