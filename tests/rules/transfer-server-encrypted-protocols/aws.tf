variable "unknown" {}

resource "aws_transfer_server" "pass_default" {

}

resource "aws_transfer_server" "pass_ftps" {
  protocols   = ["SFTP", "FTPS"]
  certificate = "arn:aws:acm:us-east-1:123456789012:certificate/x"
}

resource "aws_transfer_server" "fail_ftp" {
  protocols     = ["SFTP", "FTP"]
  endpoint_type = "VPC"
}

resource "aws_transfer_server" "unknown_variable" {
  protocols = [var.unknown]
}
