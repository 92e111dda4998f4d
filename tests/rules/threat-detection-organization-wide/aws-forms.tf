resource "aws_guardduty_detector" "fail_off" {
  enable = false
}

resource "aws_guardduty_organization_configuration" "off" {
  auto_enable_organization_members = "ALL"
  detector_id                      = aws_guardduty_detector.fail_off.id
}
