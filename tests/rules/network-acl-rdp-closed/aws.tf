variable "unknown" {}

resource "aws_network_acl_rule" "fail_open" {
  network_acl_id = "acl-0123456789abcdef0"
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "0.0.0.0/0"
  from_port      = 3389
  to_port        = 3389
}

resource "aws_network_acl_rule" "fail_range" {
  network_acl_id = "acl-0123456789abcdef0"
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "0.0.0.0/0"
  from_port      = 3000
  to_port        = 4000
}

resource "aws_network_acl_rule" "fail_every_protocol" {
  network_acl_id = "acl-0123456789abcdef0"
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "-1"
  cidr_block     = "0.0.0.0/0"
}

resource "aws_network_acl_rule" "pass_office" {
  network_acl_id = "acl-0123456789abcdef0"
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "203.0.113.0/24"
  from_port      = 3389
  to_port        = 3389
}

resource "aws_network_acl_rule" "pass_deny" {
  network_acl_id = "acl-0123456789abcdef0"
  rule_number    = 100
  rule_action    = "deny"
  protocol       = "tcp"
  cidr_block     = "0.0.0.0/0"
  from_port      = 3389
  to_port        = 3389
}

resource "aws_network_acl_rule" "pass_other_port" {
  network_acl_id = "acl-0123456789abcdef0"
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "0.0.0.0/0"
  from_port      = 22
  to_port        = 22
}

resource "aws_network_acl_rule" "na_out" {
  network_acl_id = "acl-0123456789abcdef0"
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = "0.0.0.0/0"
  from_port      = 3389
  to_port        = 3389
  egress         = true
}

resource "aws_network_acl_rule" "unknown_range" {
  network_acl_id = "acl-0123456789abcdef0"
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "tcp"
  cidr_block     = var.unknown
  from_port      = 3389
  to_port        = 3389
}

resource "aws_network_acl" "fail_list" {
  vpc_id = "vpc-0123456789abcdef0"

  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    from_port  = 3389
    to_port    = 3389
    cidr_block = "0.0.0.0/0"
  }
}

resource "aws_network_acl" "pass_denied_first" {
  vpc_id = "vpc-0123456789abcdef0"

  ingress {
    rule_no    = 200
    action     = "allow"
    protocol   = "-1"
    from_port  = 0
    to_port    = 0
    cidr_block = "0.0.0.0/0"
  }

  ingress {
    rule_no    = 90
    action     = "deny"
    protocol   = "tcp"
    from_port  = 3000
    to_port    = 4000
    cidr_block = "0.0.0.0/0"
  }
}

resource "aws_network_acl" "pass_empty" {
  vpc_id = "vpc-0123456789abcdef0"
}
