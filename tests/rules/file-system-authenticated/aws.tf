variable "unknown" {}

resource "aws_storagegateway_smb_file_share" "pass_default" {
  gateway_arn  = "arn:aws:storagegateway:us-east-1:123456789012:gateway/sgw-12A3456B"
  location_arn = "arn:aws:s3:::records"
  role_arn     = "arn:aws:iam::123456789012:role/gateway"
}

resource "aws_storagegateway_smb_file_share" "fail_guest" {
  gateway_arn    = "arn:aws:storagegateway:us-east-1:123456789012:gateway/sgw-12A3456B"
  location_arn   = "arn:aws:s3:::records"
  role_arn       = "arn:aws:iam::123456789012:role/gateway"
  authentication = "GuestAccess"
}

resource "aws_storagegateway_smb_file_share" "unknown_variable" {
  gateway_arn    = "arn:aws:storagegateway:us-east-1:123456789012:gateway/sgw-12A3456B"
  location_arn   = "arn:aws:s3:::records"
  role_arn       = "arn:aws:iam::123456789012:role/gateway"
  authentication = var.unknown
}
