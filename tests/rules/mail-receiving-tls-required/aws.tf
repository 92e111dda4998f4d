variable "unknown" {}

resource "aws_ses_receipt_rule" "pass_required" {
  name          = "pass-required"
  rule_set_name = "clinic"
  enabled       = true
  tls_policy    = "Require"
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
  tls_policy    = var.unknown
}

resource "aws_ses_receipt_rule" "na_off" {
  name          = "off"
  rule_set_name = "clinic"
}
