variable "unknown" {}

resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_ses_receipt_rule" "pass_own" {
  name          = "pass-own"
  rule_set_name = "clinic"
  enabled       = true
  s3_action {
    bucket_name = "mail"
    position    = 1
    kms_key_arn = aws_kms_key.records.arn
  }
}

resource "aws_ses_receipt_rule" "fail_none" {
  name          = "fail-none"
  rule_set_name = "clinic"
  enabled       = true
  s3_action {
    bucket_name = "mail"
    position    = 1

  }
}

resource "aws_ses_receipt_rule" "na_no_store" {
  name          = "na-no-store"
  rule_set_name = "clinic"
  enabled       = true
}

resource "aws_ses_receipt_rule" "unknown_variable" {
  name          = "unknown-variable"
  rule_set_name = "clinic"
  enabled       = true
  s3_action {
    bucket_name = "mail"
    position    = 1
    kms_key_arn = var.unknown
  }
}
