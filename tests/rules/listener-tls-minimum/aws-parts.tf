# Without a protocol, the policy tells what was meant.
resource "aws_lb_listener" "pass_policy_alone" {
  ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06"
}

resource "aws_alb_listener" "fail_policy_alone" {
  ssl_policy = "ELBSecurityPolicy-TLS-1-0-2015-04"
}
