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

resource "aws_storagegateway_smb_file_share" "pass_share" {
  gateway_arn   = "arn:aws:storagegateway:us-east-1:123456789012:gateway/sgw-12A3456B"
  location_arn  = "arn:aws:s3:::records"
  role_arn      = "arn:aws:iam::123456789012:role/gateway"
  kms_encrypted = true
  kms_key_arn   = "arn:aws:kms:us-east-1:123456789012:alias/records"
}

resource "aws_storagegateway_smb_file_share" "fail_share" {
  gateway_arn  = "arn:aws:storagegateway:us-east-1:123456789012:gateway/sgw-12A3456B"
  location_arn = "arn:aws:s3:::records"
  role_arn     = "arn:aws:iam::123456789012:role/gateway"
}
