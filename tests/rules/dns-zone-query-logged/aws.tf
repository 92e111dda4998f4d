resource "aws_route53_zone" "pass_logged" {
  name = "pass-logged.example.com"
}

resource "aws_route53_query_log" "log" {
  zone_id                  = aws_route53_zone.pass_logged.zone_id
  cloudwatch_log_group_arn = "arn:aws:logs:us-east-1:123456789012:log-group:/aws/route53/clinic"
}

resource "aws_route53_zone" "fail_silent" {
  name = "fail-silent.example.com"
}

resource "aws_route53_zone" "na_private" {
  name = "na-private.example.com"
  vpc {
    vpc_id = "vpc-0123456789abcdef0"
  }
}
