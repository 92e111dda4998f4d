resource "aws_vpc" "pass_own" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_default_vpc" "fail_default" {}
