variable "unknown" {}

resource "aws_opensearch_domain" "pass_opensearch" {
  domain_name = "pass-opensearch"
}

resource "aws_opensearch_domain" "fail_opensearch" {
  domain_name = "fail-opensearch"
  access_policies = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "es:*", Resource = "*" }]
  })
}

resource "aws_elasticsearch_domain" "pass_elasticsearch" {
  domain_name = "pass-elasticsearch"
}

resource "aws_elasticsearch_domain" "fail_elasticsearch" {
  domain_name = "fail-elasticsearch"
  access_policies = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "es:*", Resource = "*" }]
  })
}

resource "aws_opensearch_domain" "pass_in_network" {
  domain_name = "pass-in-network"
  access_policies = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "es:*", Resource = "*" }]
  })
  vpc_options {
    subnet_ids         = ["subnet-0123456789abcdef0"]
    security_group_ids = ["sg-0123456789abcdef0"]
  }
}

resource "aws_opensearch_domain" "pass_log_in" {
  domain_name = "pass-log-in"
  access_policies = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "es:*", Resource = "*" }]
  })
  advanced_security_options {
    enabled                        = true
    internal_user_database_enabled = true
    master_user_options {
      master_user_name     = "clinic"
      master_user_password = "Example-0nly"
    }
  }
  encrypt_at_rest {
    enabled = true
  }
  node_to_node_encryption {
    enabled = true
  }
  domain_endpoint_options {
    enforce_https       = true
    tls_security_policy = "Policy-Min-TLS-1-2-2019-07"
  }
}

resource "aws_opensearch_domain" "pass_addresses" {
  domain_name = "pass-addresses"
  access_policies = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow", Principal = "*", Action = "es:*", Resource = "*",
      Condition = { IpAddress = { "aws:SourceIp" = "203.0.113.0/24" } }
    }]
  })
}

resource "aws_opensearch_domain" "unknown_variable" {
  domain_name     = "unknown-variable"
  access_policies = var.unknown
}

resource "aws_opensearch_domain" "fail_policy_apart" {
  domain_name = "fail-policy-apart"
}

resource "aws_opensearch_domain_policy" "apart" {
  domain_name = aws_opensearch_domain.fail_policy_apart.domain_name
  access_policies = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = "*", Action = "es:*", Resource = "*" }]
  })
}
