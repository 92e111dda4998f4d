resource "aws_acm_certificate" "pass_default" {
  domain_name       = "portal.example.com"
  validation_method = "DNS"
}

resource "aws_acm_certificate" "pass_on" {
  domain_name       = "portal.example.com"
  validation_method = "DNS"
  options {
    certificate_transparency_logging_preference = "ENABLED"
  }
}

resource "aws_acm_certificate" "fail_off" {
  domain_name       = "portal.example.com"
  validation_method = "DNS"
  options {
    certificate_transparency_logging_preference = "DISABLED"
  }
}
