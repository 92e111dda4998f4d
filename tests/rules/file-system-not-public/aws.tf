variable "unknown" {}

resource "aws_efs_file_system" "pass_default" {
  encrypted = true
}

resource "aws_efs_file_system" "fail_policy" {
  encrypted = true
}

resource "aws_efs_file_system_policy" "open" {
  file_system_id = aws_efs_file_system.fail_policy.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "elasticfilesystem:ClientMount"
    }]
  })
}

resource "aws_storagegateway_nfs_file_share" "pass_share" {
  gateway_arn  = "arn:aws:storagegateway:us-east-1:123456789012:gateway/sgw-12A3456B"
  location_arn = "arn:aws:s3:::records"
  role_arn     = "arn:aws:iam::123456789012:role/gateway"
  client_list  = ["10.0.0.0/16"]
}

resource "aws_storagegateway_nfs_file_share" "fail_share" {
  gateway_arn  = "arn:aws:storagegateway:us-east-1:123456789012:gateway/sgw-12A3456B"
  location_arn = "arn:aws:s3:::records"
  role_arn     = "arn:aws:iam::123456789012:role/gateway"
  client_list  = ["0.0.0.0/0"]
}
