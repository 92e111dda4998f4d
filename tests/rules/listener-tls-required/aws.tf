variable "unknown" {}

resource "aws_lb_listener" "pass_https" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/clinic/0123456789abcdef"
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000"

  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/clinic/0123456789abcdef"
  }
}

resource "aws_lb_listener" "pass_tls" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/clinic/0123456789abcdef"
  port              = 443
  protocol          = "TLS"
  certificate_arn   = "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000"

  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/clinic/0123456789abcdef"
  }
}

resource "aws_lb_listener" "pass_redirect" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/clinic/0123456789abcdef"
  port              = 80
  protocol          = "HTTP"


  default_action {
    type = "redirect"
    redirect {
      protocol    = "HTTPS"
      port        = "443"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_lb_listener" "fail_http" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/clinic/0123456789abcdef"
  port              = 80
  protocol          = "HTTP"


  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/clinic/0123456789abcdef"
  }
}

resource "aws_alb_listener" "fail_old_name" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/clinic/0123456789abcdef"
  port              = 80
  protocol          = "HTTP"


  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/clinic/0123456789abcdef"
  }
}

resource "aws_lb_listener" "na_tcp" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/clinic/0123456789abcdef"
  port              = 80
  protocol          = "TCP"


  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/clinic/0123456789abcdef"
  }
}

resource "aws_lb_listener" "unknown_protocol" {
  load_balancer_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/clinic/0123456789abcdef"
  port              = 443
  protocol          = var.unknown


  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/clinic/0123456789abcdef"
  }
}

resource "aws_lb_target_group" "pass_group" {
  name     = "pass-group"
  port     = 8443
  vpc_id   = "vpc-0123456789abcdef0"
  protocol = "HTTPS"
}

resource "aws_lb_target_group" "fail_group" {
  name     = "fail-group"
  port     = 8443
  vpc_id   = "vpc-0123456789abcdef0"
  protocol = "HTTP"
}

resource "aws_lb_target_group" "na_group" {
  name     = "na-group"
  port     = 8443
  vpc_id   = "vpc-0123456789abcdef0"
  protocol = "TCP"
}

resource "aws_lb_target_group" "na_function" {
  name        = "function"
  target_type = "lambda"
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

resource "aws_elb" "pass_classic_ssl" {
  name    = "pass-classic-ssl"
  subnets = ["subnet-0123456789abcdef0"]
  listener {
    instance_port      = 8443
    instance_protocol  = "tcp"
    lb_port            = 443
    lb_protocol        = "ssl"
    ssl_certificate_id = "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000"
  }
}

resource "aws_elb" "fail_classic" {
  name    = "fail-classic"
  subnets = ["subnet-0123456789abcdef0"]
  listener {
    instance_port     = 8443
    instance_protocol = "http"
    lb_port           = 443
    lb_protocol       = "http"

  }
}

resource "aws_elb" "fail_classic_tcp" {
  name    = "fail-classic-tcp"
  subnets = ["subnet-0123456789abcdef0"]
  listener {
    instance_port     = 8443
    instance_protocol = "tcp"
    lb_port           = 443
    lb_protocol       = "tcp"

  }
}

resource "aws_cloudfront_distribution" "pass_cdn" {
  enabled = true

  origin {
    origin_id                = "main"
    domain_name              = "clinic.s3.us-east-1.amazonaws.com"
    origin_access_control_id = "E327GJI25M56DG"
  }
  default_cache_behavior {
    target_origin_id       = "main"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
    viewer_protocol_policy = "redirect-to-https"
  }
  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }
  viewer_certificate {
    acm_certificate_arn      = "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000"
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }
}

resource "aws_cloudfront_distribution" "pass_cdn_only" {
  enabled = true

  origin {
    origin_id                = "main"
    domain_name              = "clinic.s3.us-east-1.amazonaws.com"
    origin_access_control_id = "E327GJI25M56DG"
  }
  default_cache_behavior {
    target_origin_id       = "main"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
    viewer_protocol_policy = "https-only"
  }
  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }
  viewer_certificate {
    acm_certificate_arn      = "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000"
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }
}

resource "aws_cloudfront_distribution" "fail_cdn" {
  enabled = true

  origin {
    origin_id                = "main"
    domain_name              = "clinic.s3.us-east-1.amazonaws.com"
    origin_access_control_id = "E327GJI25M56DG"
  }
  default_cache_behavior {
    target_origin_id       = "main"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
    viewer_protocol_policy = "allow-all"
  }
  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }
  viewer_certificate {
    acm_certificate_arn      = "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000"
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }
}

resource "aws_cloudfront_distribution" "fail_cdn_path" {
  enabled = true
  ordered_cache_behavior {
    path_pattern           = "/old/*"
    target_origin_id       = "main"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
    viewer_protocol_policy = "allow-all"
  }
  origin {
    origin_id                = "main"
    domain_name              = "clinic.s3.us-east-1.amazonaws.com"
    origin_access_control_id = "E327GJI25M56DG"
  }
  default_cache_behavior {
    target_origin_id       = "main"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
    viewer_protocol_policy = "redirect-to-https"
  }
  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }
  viewer_certificate {
    acm_certificate_arn      = "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000"
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }
}

resource "aws_cloudfront_distribution" "pass_cdn_path" {
  enabled = true
  ordered_cache_behavior {
    path_pattern           = "/old/*"
    target_origin_id       = "main"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
    viewer_protocol_policy = "https-only"
  }
  origin {
    origin_id                = "main"
    domain_name              = "clinic.s3.us-east-1.amazonaws.com"
    origin_access_control_id = "E327GJI25M56DG"
  }
  default_cache_behavior {
    target_origin_id       = "main"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
    cache_policy_id        = "658327ea-f89d-4fab-a63d-7e88639e58f6"
    viewer_protocol_policy = "redirect-to-https"
  }
  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }
  viewer_certificate {
    acm_certificate_arn      = "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000"
    ssl_support_method       = "sni-only"
    minimum_protocol_version = "TLSv1.2_2021"
  }
}

resource "aws_lb" "gateway" {
  load_balancer_type = "gateway"
  subnets            = ["subnet-0123456789abcdef0"]
}

resource "aws_lb_listener" "na_gateway" {
  load_balancer_arn = aws_lb.gateway.arn

  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/clinic/0123456789abcdef"
  }
}
