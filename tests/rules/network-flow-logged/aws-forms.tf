variable "networks" {}

resource "aws_vpc" "pass_counted" {
  count      = var.networks
  cidr_block = "10.${count.index}.0.0/16"
}

resource "aws_flow_log" "counted" {
  count  = length(aws_vpc.pass_counted)
  vpc_id = aws_vpc.pass_counted[count.index].id
}

resource "aws_vpc" "fail_counted" {
  count      = var.networks
  cidr_block = "10.${count.index}.0.0/16"
}
