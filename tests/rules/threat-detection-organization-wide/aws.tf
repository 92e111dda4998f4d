variable "unknown" {}

resource "aws_guardduty_detector" "pass_all" {
}

resource "aws_guardduty_organization_configuration" "of_pass_all" {
  detector_id                      = aws_guardduty_detector.pass_all.id
  auto_enable_organization_members = "ALL"
}

resource "aws_guardduty_detector" "pass_new" {
}

resource "aws_guardduty_organization_configuration" "of_pass_new" {
  detector_id                      = aws_guardduty_detector.pass_new.id
  auto_enable_organization_members = "NEW"
}

resource "aws_guardduty_detector" "fail_none" {
}

resource "aws_guardduty_organization_configuration" "of_fail_none" {
  detector_id                      = aws_guardduty_detector.fail_none.id
  auto_enable_organization_members = "NONE"
}

resource "aws_guardduty_detector" "fail_no_configuration" {
}

resource "aws_guardduty_detector" "unknown_variable" {
}

resource "aws_guardduty_organization_configuration" "of_unknown_variable" {
  detector_id                      = aws_guardduty_detector.unknown_variable.id
  auto_enable_organization_members = var.unknown
}
