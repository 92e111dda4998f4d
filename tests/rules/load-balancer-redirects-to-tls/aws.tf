resource "aws_lb" "pass_redirects" {
  name    = "pass-redirects"
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
}

resource "aws_lb_listener" "redirects" {
  load_balancer_arn = aws_lb.pass_redirects.arn
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

resource "aws_lb_listener" "encrypted" {
  load_balancer_arn = aws_lb.pass_redirects.arn
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000"

  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/clinic/0123456789abcdef"
  }
}

resource "aws_lb" "fail_forwards" {
  name    = "fail-forwards"
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
}

resource "aws_lb_listener" "forwards" {
  load_balancer_arn = aws_lb.fail_forwards.arn
  port              = 80
  protocol          = "HTTP"


  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/clinic/0123456789abcdef"
  }
}

resource "aws_lb" "pass_https_only" {
  name    = "pass-https-only"
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
}

resource "aws_lb_listener" "only" {
  load_balancer_arn = aws_lb.pass_https_only.arn
  port              = 443
  protocol          = "HTTPS"
  certificate_arn   = "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000"

  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/clinic/0123456789abcdef"
  }
}

resource "aws_lb" "na_no_listener" {
  name    = "na-no-listener"
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
}

resource "aws_alb" "fail_old_name" {
  name    = "fail-old-name"
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
}

resource "aws_alb_listener" "old" {
  load_balancer_arn = aws_alb.fail_old_name.arn
  port              = 80
  protocol          = "HTTP"


  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/clinic/0123456789abcdef"
  }
}

resource "aws_lb" "na_network" {
  name               = "na-network"
  subnets            = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  load_balancer_type = "network"
}

resource "aws_lb_listener" "tcp" {
  load_balancer_arn = aws_lb.na_network.arn
  port              = 80
  protocol          = "TCP"


  default_action {
    type             = "forward"
    target_group_arn = "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/clinic/0123456789abcdef"
  }
}
