variable "unknown" {}

resource "aws_config_configuration_recorder" "pass_default" {
  name     = "pass_default"
  role_arn = "arn:aws:iam::123456789012:role/config"
}

resource "aws_config_configuration_recorder_status" "of_pass_default" {
  name       = aws_config_configuration_recorder.pass_default.name
  is_enabled = true
}

resource "aws_config_configuration_recorder" "pass_group" {
  name     = "pass_group"
  role_arn = "arn:aws:iam::123456789012:role/config"
  recording_group {
    all_supported                 = true
    include_global_resource_types = false
  }
}

resource "aws_config_configuration_recorder_status" "of_pass_group" {
  name       = aws_config_configuration_recorder.pass_group.name
  is_enabled = true
}

resource "aws_config_configuration_recorder" "fail_off" {
  name     = "fail_off"
  role_arn = "arn:aws:iam::123456789012:role/config"
}

resource "aws_config_configuration_recorder_status" "of_fail_off" {
  name       = aws_config_configuration_recorder.fail_off.name
  is_enabled = false
}

resource "aws_config_configuration_recorder" "fail_no_status" {
  name     = "fail_no_status"
  role_arn = "arn:aws:iam::123456789012:role/config"
}

resource "aws_config_configuration_recorder" "fail_some_types" {
  name     = "fail_some_types"
  role_arn = "arn:aws:iam::123456789012:role/config"
  recording_group {
    all_supported  = false
    resource_types = ["AWS::EC2::Instance"]
  }
}

resource "aws_config_configuration_recorder_status" "of_fail_some_types" {
  name       = aws_config_configuration_recorder.fail_some_types.name
  is_enabled = true
}

resource "aws_config_configuration_recorder" "unknown_status" {
  name     = "unknown_status"
  role_arn = "arn:aws:iam::123456789012:role/config"
}

resource "aws_config_configuration_recorder_status" "of_unknown_status" {
  name       = aws_config_configuration_recorder.unknown_status.name
  is_enabled = var.unknown
}
