resource "aws_route_table" "pass_nat" {
  vpc_id = "vpc-0123456789abcdef0"
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = "nat-0123456789abcdef0"
  }
}

resource "aws_route_table" "fail_machine" {
  vpc_id = "vpc-0123456789abcdef0"
  route {
    cidr_block           = "0.0.0.0/0"
    network_interface_id = "eni-0123456789abcdef0"
  }
}

resource "aws_route" "pass_route" {
  route_table_id         = "rtb-0123456789abcdef0"
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = "nat-0123456789abcdef0"
}

resource "aws_route" "fail_route" {
  route_table_id         = "rtb-0123456789abcdef0"
  destination_cidr_block = "0.0.0.0/0"
  network_interface_id   = "eni-0123456789abcdef0"
}
