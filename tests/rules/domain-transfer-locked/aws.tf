variable "unknown" {}

resource "aws_route53domains_registered_domain" "pass_default" {
  domain_name = "pass-default.example.com"
}

resource "aws_route53domains_registered_domain" "pass_on" {
  domain_name   = "pass-on.example.com"
  transfer_lock = true
}

resource "aws_route53domains_registered_domain" "fail_off" {
  domain_name   = "fail-off.example.com"
  transfer_lock = false
}

resource "aws_route53domains_registered_domain" "unknown_setting" {
  domain_name   = "unknown-setting.example.com"
  transfer_lock = var.unknown
}
