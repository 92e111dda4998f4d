variable "file_system" {}

resource "aws_efs_file_system" "unknown_elsewhere" {
  encrypted = true
}

resource "aws_ebs_volume" "fail_of_another_type" {
  availability_zone = "us-east-1a"
  size              = 10
}

resource "aws_efs_backup_policy" "given" {
  file_system_id = var.file_system
  backup_policy {
    status = "ENABLED"
  }
}
