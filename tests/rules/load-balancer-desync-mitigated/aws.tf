variable "unknown" {}

resource "aws_lb" "pass_default" {
  name    = "pass-default"
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
}

resource "aws_lb" "pass_strictest" {
  name                   = "pass-strictest"
  subnets                = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  desync_mitigation_mode = "strictest"
}

resource "aws_lb" "fail_monitor" {
  name                   = "fail-monitor"
  subnets                = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  desync_mitigation_mode = "monitor"
}

resource "aws_lb" "na_network" {
  name               = "na-network"
  subnets            = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  load_balancer_type = "network"
}

resource "aws_elb" "pass_classic" {
  name    = "pass-classic"
  subnets = ["subnet-0123456789abcdef0"]
  listener {
    instance_port      = 8443
    instance_protocol  = "http"
    lb_port            = 443
    lb_protocol        = "https"
    ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000"
  }
}

resource "aws_elb" "fail_classic" {
  name    = "fail-classic"
  subnets = ["subnet-0123456789abcdef0"]
  listener {
    instance_port      = 8443
    instance_protocol  = "http"
    lb_port            = 443
    lb_protocol        = "https"
    ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000"
  }
  desync_mitigation_mode = "monitor"
}

resource "aws_lb" "unknown_mode" {
  name                   = "unknown-mode"
  subnets                = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  desync_mitigation_mode = var.unknown
}
