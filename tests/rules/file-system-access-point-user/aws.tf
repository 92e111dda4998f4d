resource "aws_efs_access_point" "pass_set" {
  file_system_id = "fs-0123456789abcdef0"
  posix_user {
    gid = 1000
    uid = 1000
  }
}

resource "aws_efs_access_point" "fail_default" {
  file_system_id = "fs-0123456789abcdef0"
}
