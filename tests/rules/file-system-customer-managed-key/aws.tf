variable "unknown" {}

resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_efs_file_system" "pass_key" {
  creation_token = "key"
  encrypted      = true
  kms_key_id     = aws_kms_key.records.arn
}

resource "aws_efs_file_system" "fail_default" {
  creation_token = "default"
  encrypted      = true
}

resource "aws_fsx_lustre_file_system" "pass_lustre" {
  subnet_ids                  = ["subnet-0123456789abcdef0"]
  storage_capacity            = 1200
  deployment_type             = "PERSISTENT_1"
  per_unit_storage_throughput = 50
  kms_key_id                  = aws_kms_key.records.arn
}

resource "aws_fsx_lustre_file_system" "fail_lustre" {
  subnet_ids                  = ["subnet-0123456789abcdef0"]
  storage_capacity            = 1200
  deployment_type             = "PERSISTENT_1"
  per_unit_storage_throughput = 50
}

resource "aws_efs_file_system" "unknown_variable" {
  creation_token = "variable"
  encrypted      = true
  kms_key_id     = var.unknown
}
