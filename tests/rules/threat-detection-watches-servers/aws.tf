variable "unknown" {}

resource "aws_guardduty_detector" "pass_feature" {
}

resource "aws_guardduty_detector_feature" "of_pass_feature" {
  detector_id = aws_guardduty_detector.pass_feature.id
  name        = "EBS_MALWARE_PROTECTION"
  status      = "ENABLED"
}

resource "aws_guardduty_detector" "fail_feature" {
}

resource "aws_guardduty_detector_feature" "of_fail_feature" {
  detector_id = aws_guardduty_detector.fail_feature.id
  name        = "EBS_MALWARE_PROTECTION"
  status      = "DISABLED"
}

resource "aws_guardduty_detector" "unknown_feature" {
}

resource "aws_guardduty_detector_feature" "of_unknown_feature" {
  detector_id = aws_guardduty_detector.unknown_feature.id
  name        = "EBS_MALWARE_PROTECTION"
  status      = var.unknown
}

resource "aws_guardduty_detector" "na_not_said" {
}

resource "aws_guardduty_detector" "fail_block" {
  datasources {
    malware_protection {
      scan_ec2_instance_with_findings {
        ebs_volumes {
          enable = false
        }
      }
    }
  }
}
