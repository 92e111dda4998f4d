variable "unknown" {}

resource "aws_acm_certificate" "pass_host" {
  domain_name               = "portal.example.com"
  validation_method         = "DNS"
  subject_alternative_names = ["records.example.com"]
}

resource "aws_acm_certificate" "fail_wildcard" {
  domain_name       = "*.example.com"
  validation_method = "DNS"
}

resource "aws_acm_certificate" "fail_alternative" {
  domain_name               = "example.com"
  validation_method         = "DNS"
  subject_alternative_names = ["*.example.com"]
}

resource "aws_acm_certificate" "unknown_name" {
  domain_name       = var.unknown
  validation_method = "DNS"
}
