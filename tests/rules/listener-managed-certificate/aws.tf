variable "unknown" {}

resource "aws_lb_listener" "pass_acm" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/clinic/0123456789abcdef"
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000"

  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/clinic/0123456789abcdef"
  }
}

resource "aws_lb_listener" "fail_iam" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/clinic/0123456789abcdef"
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = "arn:aws:iam::123456789012:server-certificate/clinic"

  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/clinic/0123456789abcdef"
  }
}

resource "aws_acm_certificate" "portal" {
  domain_name       = "portal.example.com"
  validation_method = "DNS"
}

resource "aws_lb_listener" "pass_reference" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/clinic/0123456789abcdef"
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = aws_acm_certificate.portal.arn

  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/clinic/0123456789abcdef"
  }
}

resource "aws_lb_listener" "na_http" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/clinic/0123456789abcdef"
  port              = 80
  protocol          = "HTTP"


  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/clinic/0123456789abcdef"
  }
}

resource "aws_lb_listener" "unknown_certificate" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/clinic/0123456789abcdef"
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = var.unknown

  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/clinic/0123456789abcdef"
  }
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
    ssl_certificate_id = "arn:aws:iam::123456789012:server-certificate/clinic"
  }
}

resource "aws_elb" "fail_classic_http" {
  name    = "fail-classic-http"
  subnets = ["subnet-0123456789abcdef0"]
  listener {
    instance_port     = 8443
    instance_protocol = "http"
    lb_port           = 443
    lb_protocol       = "http"

  }
}

resource "aws_elb" "na_classic_tcp" {
  name    = "na-classic-tcp"
  subnets = ["subnet-0123456789abcdef0"]
  listener {
    instance_port     = 8443
    instance_protocol = "tcp"
    lb_port           = 443
    lb_protocol       = "tcp"

  }
}
