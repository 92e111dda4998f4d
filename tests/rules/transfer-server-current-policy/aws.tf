variable "unknown" {}

resource "aws_transfer_server" "fail_default" {

}

resource "aws_transfer_server" "pass_current" {
  security_policy_name = "TransferSecurityPolicy-2024-01"
}

resource "aws_transfer_server" "pass_fips" {
  security_policy_name = "TransferSecurityPolicy-FIPS-2024-05"
}

resource "aws_transfer_server" "fail_old" {
  security_policy_name = "TransferSecurityPolicy-2022-03"
}

resource "aws_transfer_server" "unknown_variable" {
  security_policy_name = var.unknown
}
