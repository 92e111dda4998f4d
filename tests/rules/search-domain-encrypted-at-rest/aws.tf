variable "unknown" {}

resource "aws_opensearch_domain" "pass_opensearch" {
  domain_name = "pass-opensearch"
  encrypt_at_rest {
    enabled = true
  }
}

resource "aws_opensearch_domain" "fail_opensearch" {
  domain_name = "fail-opensearch"
}

resource "aws_opensearch_domain" "fail_opensearch_off" {
  domain_name = "fail-opensearch-off"
  encrypt_at_rest {
    enabled = false
  }
}

resource "aws_elasticsearch_domain" "pass_elasticsearch" {
  domain_name = "pass-elasticsearch"
  encrypt_at_rest {
    enabled = true
  }
}

resource "aws_elasticsearch_domain" "fail_elasticsearch" {
  domain_name = "fail-elasticsearch"
}

resource "aws_elasticsearch_domain" "fail_elasticsearch_off" {
  domain_name = "fail-elasticsearch-off"
  encrypt_at_rest {
    enabled = false
  }
}

resource "aws_opensearch_domain" "unknown_variable" {
  domain_name = "unknown-variable"
  encrypt_at_rest {
    enabled = var.unknown
  }
}

resource "aws_kendra_index" "pass_kendra" {
  name     = "pass-kendra"
  role_arn = "arn:aws:iam::123456789012:role/kendra"
}
