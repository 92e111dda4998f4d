resource "aws_efs_file_system_policy" "tls" {
  file_system_id = aws_efs_file_system.pass_policy.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "*"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_efs_file_system" "pass_policy" {
  creation_token = "policy"
}

resource "aws_efs_file_system" "fail_none" {
  creation_token = "none"
}

resource "aws_storagegateway_gateway" "pass_gateway" {
  gateway_name          = "pass-gateway"
  gateway_timezone      = "GMT"
  gateway_type          = "FILE_S3"
  activation_key        = "ABCDE-12345"
  smb_security_strategy = "MandatoryEncryption"
}

resource "aws_storagegateway_gateway" "fail_gateway" {
  gateway_name          = "fail-gateway"
  gateway_timezone      = "GMT"
  gateway_type          = "FILE_S3"
  activation_key        = "ABCDE-12345"
  smb_security_strategy = "ClientSpecified"
}

resource "aws_storagegateway_gateway" "na_gateway" {
  gateway_name     = "na-gateway"
  gateway_timezone = "GMT"
  gateway_type     = "FILE_S3"
  activation_key   = "ABCDE-12345"
}
