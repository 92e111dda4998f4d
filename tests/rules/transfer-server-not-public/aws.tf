variable "unknown" {}

resource "aws_transfer_server" "fail_default" {

}

resource "aws_transfer_server" "fail_public" {
  endpoint_type = "PUBLIC"
}

resource "aws_transfer_server" "pass_vpc" {
  endpoint_type = "VPC"
  endpoint_details {
    vpc_id     = "vpc-0123456789abcdef0"
    subnet_ids = ["subnet-0123456789abcdef0"]
  }
}

resource "aws_transfer_server" "fail_addresses" {
  endpoint_type = "VPC"
  endpoint_details {
    vpc_id                 = "vpc-0123456789abcdef0"
    subnet_ids             = ["subnet-0123456789abcdef0"]
    address_allocation_ids = ["eipalloc-0123456789abcdef0"]
  }
}

resource "aws_transfer_server" "unknown_variable" {
  endpoint_type = var.unknown
}
