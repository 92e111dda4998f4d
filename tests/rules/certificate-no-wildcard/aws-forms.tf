variable "domain" {}

resource "aws_acm_certificate" "fail_of_domain" {
  domain_name = "*.${var.domain}"
}

resource "aws_acm_certificate" "pass_of_domain" {
  domain_name = "www.${var.domain}"
}

resource "aws_acm_certificate" "fail_alternative" {
  domain_name               = "www.${var.domain}"
  subject_alternative_names = ["*.${var.other_domain}"]
}

resource "aws_acm_certificate" "unknown_domain" {
  domain_name = var.domain
}
