variable "unknown" {}

resource "aws_opensearch_domain" "pass_opensearch" {
  domain_name = "pass-opensearch"
  node_to_node_encryption {
    enabled = true
  }
}

resource "aws_opensearch_domain" "fail_opensearch" {
  domain_name = "fail-opensearch"
}

resource "aws_elasticsearch_domain" "pass_elasticsearch" {
  domain_name = "pass-elasticsearch"
  node_to_node_encryption {
    enabled = true
  }
}

resource "aws_elasticsearch_domain" "fail_elasticsearch" {
  domain_name = "fail-elasticsearch"
}

resource "aws_opensearch_domain" "fail_off" {
  domain_name = "fail-off"
  node_to_node_encryption {
    enabled = false
  }
}

resource "aws_opensearch_domain" "unknown_variable" {
  domain_name = "unknown-variable"
  node_to_node_encryption {
    enabled = var.unknown
  }
}
