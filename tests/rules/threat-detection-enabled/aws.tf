variable "unknown" {}

resource "aws_guardduty_detector" "pass_default" {
}

resource "aws_guardduty_detector" "pass_on" {
  enable = true
}

resource "aws_guardduty_detector" "fail_off" {
  enable = false
}

resource "aws_guardduty_detector" "unknown_variable" {
  enable = var.unknown
}
