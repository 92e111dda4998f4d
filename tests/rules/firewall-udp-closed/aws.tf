resource "aws_security_group" "pass_office" {
  name = "pass-office"
  ingress {
    protocol    = "udp"
    from_port   = 53
    to_port     = 53
    cidr_blocks = ["203.0.113.0/24"]
  }
}

resource "aws_security_group" "pass_tcp" {
  name = "pass-tcp"
  ingress {
    protocol    = "tcp"
    from_port   = 53
    to_port     = 53
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "fail_world" {
  name = "fail-world"
  ingress {
    protocol    = "udp"
    from_port   = 53
    to_port     = 53
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group" "fail_all" {
  name = "fail-all"
  ingress {
    protocol    = "-1"
    from_port   = 0
    to_port     = 0
    cidr_blocks = ["0.0.0.0/0"]
  }
}
