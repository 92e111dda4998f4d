resource "aws_lb" "pass_logged" {
  name    = "logged-records"
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  access_logs {
    bucket  = "clinic-access-logs"
    enabled = true
  }
}

resource "aws_lb" "fail_silent" {
  name    = "silent-records"
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
}

resource "aws_elb" "pass_classic" {
  name               = "classic-records"
  availability_zones = ["us-east-1a"]
  listener {
    instance_port     = 443
    instance_protocol = "tcp"
    lb_port           = 443
    lb_protocol       = "tcp"
  }
  access_logs {
    bucket = "clinic-access-logs"
  }
}

resource "aws_elb" "fail_classic" {
  name               = "classic-records"
  availability_zones = ["us-east-1a"]
  listener {
    instance_port     = 443
    instance_protocol = "tcp"
    lb_port           = 443
    lb_protocol       = "tcp"
  }
}
