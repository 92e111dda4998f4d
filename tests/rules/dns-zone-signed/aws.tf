resource "aws_route53_zone" "pass_signed" {
  name = "pass-signed.example.com"
}

resource "aws_route53_hosted_zone_dnssec" "signed" {
  hosted_zone_id = aws_route53_zone.pass_signed.id
}

resource "aws_route53_zone" "fail_unsigned" {
  name = "fail-unsigned.example.com"
}

resource "aws_route53_zone" "fail_stopped" {
  name = "fail-stopped.example.com"
}

resource "aws_route53_hosted_zone_dnssec" "stopped" {
  hosted_zone_id = aws_route53_zone.fail_stopped.id
  signing_status = "NOT_SIGNING"
}

resource "aws_route53_zone" "na_private" {
  name = "na-private.example.com"
  vpc {
    vpc_id = "vpc-0123456789abcdef0"
  }
}
