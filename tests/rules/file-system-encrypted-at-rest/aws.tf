variable "unknown" {}

resource "aws_efs_file_system" "pass_set" {
  creation_token = "set"
  encrypted      = true
}

resource "aws_efs_file_system" "fail_default" {
  creation_token = "default"
}

resource "aws_efs_file_system" "unknown_variable" {
  creation_token = "variable"
  encrypted      = var.unknown
}
