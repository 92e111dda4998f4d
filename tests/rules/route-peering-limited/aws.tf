resource "aws_route_table" "fail_table" {
  vpc_id = "vpc-0123456789abcdef0"
  route {
    cidr_block                = "0.0.0.0/0"
    vpc_peering_connection_id = "pcx-0123456789abcdef0"
  }
}

resource "aws_route_table" "pass_table" {
  vpc_id = "vpc-0123456789abcdef0"
  route {
    cidr_block                = "10.1.0.0/16"
    vpc_peering_connection_id = "pcx-0123456789abcdef0"
  }
}

resource "aws_route" "fail_route" {
  route_table_id            = "rtb-0123456789abcdef0"
  destination_cidr_block    = "0.0.0.0/0"
  vpc_peering_connection_id = "pcx-0123456789abcdef0"
}

resource "aws_route" "pass_route" {
  route_table_id            = "rtb-0123456789abcdef0"
  destination_cidr_block    = "10.1.0.0/16"
  vpc_peering_connection_id = "pcx-0123456789abcdef0"
}
