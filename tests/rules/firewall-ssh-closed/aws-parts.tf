variable "everyone" {
  default = ["0.0.0.0/0"]
}

resource "aws_security_group" "fail_list_in_a_list" {
  description = "As Terraform 0.11 took it"
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["${var.everyone}"]
  }
}

resource "aws_security_group" "pass_one_address" {
  description = "The office, declared elsewhere"
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/8", "${var.office}/32"]
  }
}

resource "aws_security_group" "unknown_range" {
  description = "Anything"
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["${var.office}/${var.bits}"]
  }
}

variable "more" {
  type = list(string)
}

resource "aws_security_group" "fail_beside_others" {
  description = "Everyone, and others"
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = concat(["0.0.0.0/0"], var.more)
  }
}

resource "aws_security_group" "unknown_others" {
  description = "The office, and others"
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = concat(["10.0.0.0/8"], var.more)
  }
}
