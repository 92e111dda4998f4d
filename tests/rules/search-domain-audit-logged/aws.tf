variable "unknown" {}

resource "aws_opensearch_domain" "pass_opensearch" {
  domain_name = "pass-opensearch"
  log_publishing_options {
    cloudwatch_log_group_arn = "arn:aws:logs:us-east-1:123456789012:log-group:search"
    log_type                 = "AUDIT_LOGS"
  }
}

resource "aws_opensearch_domain" "fail_opensearch" {
  domain_name = "fail-opensearch"
  log_publishing_options {
    cloudwatch_log_group_arn = "arn:aws:logs:us-east-1:123456789012:log-group:search"
    log_type                 = "INDEX_SLOW_LOGS"
  }
}

resource "aws_elasticsearch_domain" "pass_elasticsearch" {
  domain_name = "pass-elasticsearch"
  log_publishing_options {
    cloudwatch_log_group_arn = "arn:aws:logs:us-east-1:123456789012:log-group:search"
    log_type                 = "AUDIT_LOGS"
  }
}

resource "aws_elasticsearch_domain" "fail_elasticsearch" {
  domain_name = "fail-elasticsearch"
  log_publishing_options {
    cloudwatch_log_group_arn = "arn:aws:logs:us-east-1:123456789012:log-group:search"
    log_type                 = "INDEX_SLOW_LOGS"
  }
}

resource "aws_opensearch_domain" "fail_off" {
  domain_name = "fail-off"
  log_publishing_options {
    cloudwatch_log_group_arn = "arn:aws:logs:us-east-1:123456789012:log-group:search"
    log_type                 = "AUDIT_LOGS"
    enabled                  = false
  }
}

resource "aws_opensearch_domain" "pass_several" {
  domain_name = "pass-several"
  log_publishing_options {
    cloudwatch_log_group_arn = "arn:aws:logs:us-east-1:123456789012:log-group:search"
    log_type                 = "INDEX_SLOW_LOGS"
  }
  log_publishing_options {
    cloudwatch_log_group_arn = "arn:aws:logs:us-east-1:123456789012:log-group:search"
    log_type                 = "AUDIT_LOGS"
  }
}

resource "aws_opensearch_domain" "unknown_variable" {
  domain_name = "unknown-variable"
  log_publishing_options {
    cloudwatch_log_group_arn = "arn:aws:logs:us-east-1:123456789012:log-group:search"
    log_type                 = "AUDIT_LOGS"
    enabled                  = var.unknown
  }
}
