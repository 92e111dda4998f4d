resource "aws_security_group" "pass_both" {
  name        = "pass-both"
  description = "Portal of the clinic"
  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["10.0.0.0/8"]
    description = "Portal of the clinic"
  }
}

resource "aws_security_group" "pass_rule_only" {
  name = "pass-rule-only"

  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["10.0.0.0/8"]
    description = "Portal of the clinic"
  }
}

resource "aws_security_group" "fail_rule" {
  name        = "fail-rule"
  description = "Portal of the clinic"
  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["10.0.0.0/8"]

  }
}

resource "aws_vpc_security_group_egress_rule" "pass_alone" {
  security_group_id = "sg-0123456789abcdef0"
  ip_protocol       = "-1"
  cidr_ipv4         = "10.0.0.0/8"
  description       = "Portal of the clinic"
}

resource "aws_vpc_security_group_ingress_rule" "fail_alone" {
  security_group_id = "sg-0123456789abcdef0"
  ip_protocol       = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_ipv4         = "0.0.0.0/0"
}

resource "aws_security_group_rule" "fail_out" {
  type              = "egress"
  security_group_id = "sg-0123456789abcdef0"
  protocol          = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_blocks       = ["0.0.0.0/0"]
}
