variable "unknown" {}

resource "aws_internet_gateway" "gateway" {
  vpc_id = "vpc-0123456789abcdef0"
}

resource "aws_route_table" "fail_table" {
  vpc_id = "vpc-0123456789abcdef0"
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.gateway.id
  }
}

resource "aws_route_table" "pass_nat" {
  vpc_id = "vpc-0123456789abcdef0"
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = "nat-0123456789abcdef0"
  }
}

resource "aws_route" "fail_route" {
  route_table_id         = "rtb-0123456789abcdef0"
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = "igw-0123456789abcdef0"
}

resource "aws_route" "fail_ipv6" {
  route_table_id              = "rtb-0123456789abcdef0"
  destination_ipv6_cidr_block = "::/0"
  gateway_id                  = aws_internet_gateway.gateway.id
}

resource "aws_route" "pass_vpn" {
  route_table_id         = "rtb-0123456789abcdef0"
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = "vgw-0123456789abcdef0"
}

resource "aws_route" "pass_office" {
  route_table_id         = "rtb-0123456789abcdef0"
  destination_cidr_block = "203.0.113.0/24"
  gateway_id             = aws_internet_gateway.gateway.id
}

resource "aws_route" "unknown_range" {
  route_table_id         = "rtb-0123456789abcdef0"
  destination_cidr_block = var.unknown
  gateway_id             = aws_internet_gateway.gateway.id
}

resource "aws_route_table" "pass_empty" {
  vpc_id = "vpc-0123456789abcdef0"
}
