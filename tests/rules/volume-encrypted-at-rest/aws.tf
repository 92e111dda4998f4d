variable "unknown" {}

resource "aws_ebs_volume" "pass_set" {
  availability_zone = "us-east-1a"
  size              = 10
  encrypted         = true
}

resource "aws_ebs_volume" "fail_default" {
  availability_zone = "us-east-1a"
  size              = 10
}

resource "aws_ebs_volume" "unknown_variable" {
  availability_zone = "us-east-1a"
  size              = 10
  encrypted         = var.unknown
}
