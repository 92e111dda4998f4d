resource "aws_lb" "pass_application" {
  name    = "pass-application"
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
}

resource "aws_lb" "fail_network" {
  name               = "fail-network"
  subnets            = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  load_balancer_type = "network"
}

resource "aws_lb" "pass_network" {
  name                             = "pass-network"
  subnets                          = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  load_balancer_type               = "network"
  enable_cross_zone_load_balancing = true
}

resource "aws_lb" "fail_gateway" {
  name               = "fail-gateway"
  subnets            = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  load_balancer_type = "gateway"
}

resource "aws_elb" "pass_classic_default" {
  name    = "pass-classic-default"
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
  cross_zone_load_balancing = false
}
