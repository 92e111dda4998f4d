# The module that this stands in is given the group's id: it may be that of the default group.
variable "group" {}

resource "aws_default_security_group" "unknown_elsewhere" {
  vpc_id = "vpc-0123456789abcdef0"
}

resource "aws_security_group_rule" "given" {
  security_group_id = var.group
  type              = "ingress"
  from_port         = 443
  to_port           = 443
  protocol          = "tcp"
  cidr_blocks       = ["10.0.0.0/8"]
}
