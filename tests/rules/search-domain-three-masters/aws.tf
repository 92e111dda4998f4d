variable "unknown" {}

resource "aws_opensearch_domain" "pass_opensearch" {
  domain_name = "pass-opensearch"
  cluster_config {
    instance_count           = 3
    instance_type            = "r6g.large.search"
    dedicated_master_enabled = true
    dedicated_master_type    = "m6g.large.search"
    dedicated_master_count   = 3
  }
}

resource "aws_opensearch_domain" "fail_opensearch" {
  domain_name = "fail-opensearch"
  cluster_config {
    instance_count           = 3
    instance_type            = "r6g.large.search"
    dedicated_master_enabled = true
    dedicated_master_type    = "m6g.large.search"
    dedicated_master_count   = 2
  }
}

resource "aws_elasticsearch_domain" "pass_elasticsearch" {
  domain_name = "pass-elasticsearch"
  cluster_config {
    instance_count           = 3
    instance_type            = "r6g.large.search"
    dedicated_master_enabled = true
    dedicated_master_type    = "m6g.large.search"
    dedicated_master_count   = 3
  }
}

resource "aws_elasticsearch_domain" "fail_elasticsearch" {
  domain_name = "fail-elasticsearch"
  cluster_config {
    instance_count           = 3
    instance_type            = "r6g.large.search"
    dedicated_master_enabled = true
    dedicated_master_type    = "m6g.large.search"
    dedicated_master_count   = 2
  }
}

resource "aws_opensearch_domain" "fail_default" {
  domain_name = "fail-default"
}

resource "aws_opensearch_domain" "unknown_variable" {
  domain_name = "unknown-variable"
  cluster_config {
    dedicated_master_enabled = var.unknown
  }
}
