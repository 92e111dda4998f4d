variable "unknown" {}

resource "aws_vpn_connection" "pass_chosen" {
  customer_gateway_id  = "cgw-0123456789abcdef0"
  transit_gateway_id   = "tgw-0123456789abcdef0"
  type                 = "ipsec.1"
  tunnel1_ike_versions = ["ikev2"]
  tunnel2_ike_versions = ["ikev2"]
}

resource "aws_vpn_connection" "fail_default" {
  customer_gateway_id = "cgw-0123456789abcdef0"
  transit_gateway_id  = "tgw-0123456789abcdef0"
  type                = "ipsec.1"
}

resource "aws_vpn_connection" "fail_one" {
  customer_gateway_id  = "cgw-0123456789abcdef0"
  transit_gateway_id   = "tgw-0123456789abcdef0"
  type                 = "ipsec.1"
  tunnel1_ike_versions = ["ikev2"]
}

resource "aws_vpn_connection" "unknown_versions" {
  customer_gateway_id  = "cgw-0123456789abcdef0"
  transit_gateway_id   = "tgw-0123456789abcdef0"
  type                 = "ipsec.1"
  tunnel1_ike_versions = [var.unknown]
  tunnel2_ike_versions = ["ikev2"]
}
