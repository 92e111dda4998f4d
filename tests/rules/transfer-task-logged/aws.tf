resource "aws_datasync_task" "pass_logged" {
  source_location_arn      = "arn:aws:datasync:us-east-1:123456789012:location/loc-0123456789abcdef0"
  destination_location_arn = "arn:aws:datasync:us-east-1:123456789012:location/loc-0123456789abcdef1"
  cloudwatch_log_group_arn = "arn:aws:logs:us-east-1:123456789012:log-group:copies"
  options {
    log_level = "TRANSFER"
  }
}

resource "aws_datasync_task" "fail_level" {
  source_location_arn      = "arn:aws:datasync:us-east-1:123456789012:location/loc-0123456789abcdef0"
  destination_location_arn = "arn:aws:datasync:us-east-1:123456789012:location/loc-0123456789abcdef1"
  cloudwatch_log_group_arn = "arn:aws:logs:us-east-1:123456789012:log-group:copies"
}

resource "aws_datasync_task" "fail_none" {
  source_location_arn      = "arn:aws:datasync:us-east-1:123456789012:location/loc-0123456789abcdef0"
  destination_location_arn = "arn:aws:datasync:us-east-1:123456789012:location/loc-0123456789abcdef1"
}
