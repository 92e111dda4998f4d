variable "unknown" {}

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

resource "aws_security_group" "fail_group" {
  name = "fail-group"

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

resource "aws_security_group" "fail_empty_rule" {
  name        = "fail-empty-rule"
  description = "Portal of the clinic"
  ingress {
    protocol    = "tcp"
    from_port   = 443
    to_port     = 443
    cidr_blocks = ["10.0.0.0/8"]
    description = ""
  }
}

resource "aws_security_group" "pass_no_rules" {
  description = "Portal of the clinic"
}

resource "aws_security_group" "unknown_text" {
  description = var.unknown
}

resource "aws_security_group_rule" "pass_alone" {
  type              = "ingress"
  security_group_id = "sg-0123456789abcdef0"
  protocol          = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_blocks       = ["10.0.0.0/8"]
  description       = "Portal of the clinic"
}

resource "aws_security_group_rule" "fail_alone" {
  type              = "ingress"
  security_group_id = "sg-0123456789abcdef0"
  protocol          = "tcp"
  from_port         = 443
  to_port           = 443
  cidr_blocks       = ["10.0.0.0/8"]
}
