variable "unknown" {}

resource "aws_guardduty_detector" "pass_feature" {
}

resource "aws_guardduty_detector_feature" "of_pass_feature" {
  detector_id = aws_guardduty_detector.pass_feature.id
  name        = "RDS_LOGIN_EVENTS"
  status      = "ENABLED"
}

resource "aws_guardduty_detector" "fail_feature" {
}

resource "aws_guardduty_detector_feature" "of_fail_feature" {
  detector_id = aws_guardduty_detector.fail_feature.id
  name        = "RDS_LOGIN_EVENTS"
  status      = "DISABLED"
}

resource "aws_guardduty_detector" "unknown_feature" {
}

resource "aws_guardduty_detector_feature" "of_unknown_feature" {
  detector_id = aws_guardduty_detector.unknown_feature.id
  name        = "RDS_LOGIN_EVENTS"
  status      = var.unknown
}

resource "aws_guardduty_detector" "na_not_said" {
}
