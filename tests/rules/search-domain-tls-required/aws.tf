variable "unknown" {}

resource "aws_opensearch_domain" "pass_opensearch" {
  domain_name = "pass-opensearch"
  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-2019-07"
  }
}

resource "aws_opensearch_domain" "fail_opensearch" {
  domain_name = "fail-opensearch"
}

resource "aws_elasticsearch_domain" "pass_elasticsearch" {
  domain_name = "pass-elasticsearch"
  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-2019-07"
  }
}

resource "aws_elasticsearch_domain" "fail_elasticsearch" {
  domain_name = "fail-elasticsearch"
}

resource "aws_cloudsearch_domain" "pass_cloudsearch" {
  name = "pass-cloudsearch"
  endpoint_options {
    enforce_https = true
  }
}

resource "aws_cloudsearch_domain" "fail_cloudsearch" {
  name = "fail-cloudsearch"
}

resource "aws_opensearch_domain" "fail_off" {
  domain_name = "fail-off"
  domain_endpoint_options {
    enforce_https = false
  }
}

resource "aws_opensearch_domain" "unknown_variable" {
  domain_name = "unknown-variable"
  domain_endpoint_options {
    enforce_https = var.unknown
  }
}
