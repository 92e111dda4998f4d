resource "aws_flow_log" "logged" {
  vpc_id               = aws_vpc.pass_logged.id
  traffic_type         = "ALL"
  log_destination      = "arn:aws:s3:::clinic-flows"
  log_destination_type = "s3"
}

resource "aws_vpc" "pass_logged" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc" "fail_silent" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_globalaccelerator_accelerator" "pass_accelerator" {
  name = "portal"
  attributes {
    flow_logs_enabled   = true
    flow_logs_s3_bucket = "logs"
    flow_logs_s3_prefix = "portal"
  }
}

resource "aws_globalaccelerator_accelerator" "fail_accelerator" {
  name = "records"
}
