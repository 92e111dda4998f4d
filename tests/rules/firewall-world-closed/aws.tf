variable "unknown" {}

resource "aws_security_group" "pass_office" {
  name = "pass-office"
  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["203.0.113.0/24"]
  }
}

resource "aws_security_group" "fail_https" {
  name = "fail-https"
  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group_rule" "fail_rule" {
  type              = "ingress"
  security_group_id = "sg-0123456789abcdef0"
  protocol          = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_security_group_rule" "pass_group" {
  type                     = "ingress"
  security_group_id        = "sg-0123456789abcdef0"
  protocol                 = "tcp"
  from_port                = 443
  to_port                  = 443
  source_security_group_id = "sg-0123456789abcdef1"
}

resource "aws_vpc_security_group_ingress_rule" "fail_ipv6" {
  security_group_id = "sg-0123456789abcdef0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv6         = "::/0"
}

resource "aws_security_group_rule" "fail_ping" {
  type              = "ingress"
  security_group_id = "sg-0123456789abcdef0"
  protocol          = "icmp"
  from_port         = -1
  to_port           = -1
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_ec2_managed_prefix_list" "everyone" {
  name           = "everyone"
  address_family = "IPv4"
  max_entries    = 1
  entry {
    cidr = "0.0.0.0/0"
  }
}

resource "aws_vpc_security_group_ingress_rule" "fail_list" {
  security_group_id = "sg-0123456789abcdef0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = aws_ec2_managed_prefix_list.everyone.id
}

resource "aws_vpc_security_group_ingress_rule" "pass_list" {
  security_group_id = "sg-0123456789abcdef0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  prefix_list_id    = "pl-63a5400a"
}

resource "aws_security_group" "unknown_source" {
  name = "unknown-source"
  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = [var.unknown]
  }
}
