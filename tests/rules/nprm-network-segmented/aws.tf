resource "aws_vpc" "pass_closed" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_default_security_group" "pass_closed" {
  vpc_id = aws_vpc.pass_closed.id
}

resource "aws_vpc" "fail_unmanaged" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc" "fail_open" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_default_security_group" "fail_open" {
  vpc_id = aws_vpc.fail_open.id
  ingress {
    protocol  = "-1"
    self      = true
    from_port = 0
    to_port   = 0
  }
}

resource "aws_vpc" "fail_extended" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_default_security_group" "pass_extended" {
  vpc_id = aws_vpc.fail_extended.id
}

resource "aws_security_group_rule" "more" {
  type              = "ingress"
  security_group_id = aws_vpc.fail_extended.default_security_group_id
  protocol          = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_blocks       = ["10.0.0.0/8"]
}

resource "aws_vpc" "fail_extended_group" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_default_security_group" "fail_extended_group" {
  vpc_id = aws_vpc.fail_extended_group.id
}

resource "aws_vpc_security_group_egress_rule" "more" {
  security_group_id = aws_default_security_group.fail_extended_group.id
  ip_protocol       = "-1"
  cidr_ipv4         = "0.0.0.0/0"
}
