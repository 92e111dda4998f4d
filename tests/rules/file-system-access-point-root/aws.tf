variable "unknown" {}

resource "aws_efs_access_point" "pass_own" {
  file_system_id = "fs-0123456789abcdef0"
  root_directory {
    path = "/intake"
  }
}

resource "aws_efs_access_point" "fail_default" {
  file_system_id = "fs-0123456789abcdef0"
}

resource "aws_efs_access_point" "fail_root" {
  file_system_id = "fs-0123456789abcdef0"
  root_directory {
    path = "/"
  }
}

resource "aws_efs_access_point" "unknown_variable" {
  file_system_id = "fs-0123456789abcdef0"
  root_directory {
    path = var.unknown
  }
}
