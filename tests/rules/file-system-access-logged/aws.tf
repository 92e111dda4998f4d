variable "unknown" {}

resource "aws_fsx_windows_file_system" "pass_logged" {
  storage_capacity    = 300
  subnet_ids          = ["subnet-0123456789abcdef0"]
  throughput_capacity = 1024
  active_directory_id = "d-0123456789"
  audit_log_configuration {
    file_access_audit_log_level = "SUCCESS_AND_FAILURE"
  }
}

resource "aws_fsx_windows_file_system" "fail_default" {
  storage_capacity    = 300
  subnet_ids          = ["subnet-0123456789abcdef0"]
  throughput_capacity = 1024
  active_directory_id = "d-0123456789"
}

resource "aws_fsx_windows_file_system" "fail_off" {
  storage_capacity    = 300
  subnet_ids          = ["subnet-0123456789abcdef0"]
  throughput_capacity = 1024
  active_directory_id = "d-0123456789"
  audit_log_configuration {
    file_access_audit_log_level = "DISABLED"
  }
}

resource "aws_fsx_windows_file_system" "unknown_variable" {
  storage_capacity    = 300
  subnet_ids          = ["subnet-0123456789abcdef0"]
  throughput_capacity = 1024
  active_directory_id = "d-0123456789"
  audit_log_configuration {
    file_access_audit_log_level = var.unknown
  }
}

resource "aws_storagegateway_smb_file_share" "pass_share" {
  gateway_arn           = "arn:aws:storagegateway:us-east-1:123456789012:gateway/sgw-12A3456B"
  location_arn          = "arn:aws:s3:::records"
  role_arn              = "arn:aws:iam::123456789012:role/gateway"
  audit_destination_arn = "arn:aws:logs:us-east-1:123456789012:log-group:files"
}

resource "aws_storagegateway_smb_file_share" "fail_share" {
  gateway_arn  = "arn:aws:storagegateway:us-east-1:123456789012:gateway/sgw-12A3456B"
  location_arn = "arn:aws:s3:::records"
  role_arn     = "arn:aws:iam::123456789012:role/gateway"
}
