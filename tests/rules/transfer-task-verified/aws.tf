variable "unknown" {}

resource "aws_datasync_task" "pass_default" {
  source_location_arn      = "arn:aws:datasync:us-east-1:123456789012:location/loc-0123456789abcdef0"
  destination_location_arn = "arn:aws:datasync:us-east-1:123456789012:location/loc-0123456789abcdef1"
}

resource "aws_datasync_task" "pass_transferred" {
  source_location_arn      = "arn:aws:datasync:us-east-1:123456789012:location/loc-0123456789abcdef0"
  destination_location_arn = "arn:aws:datasync:us-east-1:123456789012:location/loc-0123456789abcdef1"
  options {
    verify_mode = "ONLY_FILES_TRANSFERRED"
  }
}

resource "aws_datasync_task" "fail_off" {
  source_location_arn      = "arn:aws:datasync:us-east-1:123456789012:location/loc-0123456789abcdef0"
  destination_location_arn = "arn:aws:datasync:us-east-1:123456789012:location/loc-0123456789abcdef1"
  options {
    verify_mode = "NONE"
  }
}

resource "aws_datasync_task" "unknown_variable" {
  source_location_arn      = "arn:aws:datasync:us-east-1:123456789012:location/loc-0123456789abcdef0"
  destination_location_arn = "arn:aws:datasync:us-east-1:123456789012:location/loc-0123456789abcdef1"
  options {
    verify_mode = var.unknown
  }
}
