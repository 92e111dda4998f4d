variable "unknown" {}

resource "aws_macie2_account" "pass_default" {
}

resource "aws_macie2_account" "pass_on" {
  status = "ENABLED"
}

resource "aws_macie2_account" "fail_paused" {
  status = "PAUSED"
}

resource "aws_macie2_account" "unknown_variable" {
  status = var.unknown
}
