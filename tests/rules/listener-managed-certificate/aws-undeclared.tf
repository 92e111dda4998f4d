resource "aws_elb" "pass_declared_elsewhere" {
  listener {
    instance_port      = 80
    instance_protocol  = "http"
    lb_port            = 443
    lb_protocol        = "https"
    ssl_certificate_id = aws_acm_certificate.portal[0].arn
  }
}

resource "aws_elb" "fail_of_iam_elsewhere" {
  listener {
    instance_port      = 80
    instance_protocol  = "http"
    lb_port            = 443
    lb_protocol        = "https"
    ssl_certificate_id = aws_iam_server_certificate.portal.arn
  }
}
