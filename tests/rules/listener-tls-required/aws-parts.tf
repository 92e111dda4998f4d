resource "aws_lb_listener" "pass_small_letters" {
  protocol = "https"
}

resource "aws_lb_listener" "fail_small_letters" {
  protocol = "http"
}
