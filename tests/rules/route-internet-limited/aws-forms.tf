resource "aws_route" "fail_gateway_elsewhere" {
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.elsewhere.id
}

resource "aws_route" "pass_private_gateway_elsewhere" {
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_vpn_gateway.elsewhere.id
}
