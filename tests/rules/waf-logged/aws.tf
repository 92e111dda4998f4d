resource "aws_wafv2_web_acl" "pass_logged" {
  name  = "pass-logged"
  scope = "REGIONAL"
  default_action {
    allow {}
  }
  rule {
    name     = "geo"
    priority = 2
    action {
      block {}
    }
    statement {
      geo_match_statement {
        country_codes = ["US"]
      }
    }
    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "geo"
      sampled_requests_enabled   = true
    }
  }
  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "acl"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl_logging_configuration" "logs" {
  resource_arn            = aws_wafv2_web_acl.pass_logged.arn
  log_destination_configs = ["arn:aws:firehose:us-east-1:123456789012:deliverystream/aws-waf-logs-clinic"]
}

resource "aws_wafv2_web_acl" "fail_silent" {
  name  = "fail-silent"
  scope = "REGIONAL"
  default_action {
    allow {}
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "acl"
    sampled_requests_enabled   = true
  }
}

resource "aws_waf_web_acl" "pass_classic" {
  name        = "pass-classic"
  metric_name = "passclassic"
  default_action {
    type = "ALLOW"
  }
  logging_configuration {
    log_destination = "arn:aws:firehose:us-east-1:123456789012:deliverystream/aws-waf-logs-clinic"
  }
}

resource "aws_waf_web_acl" "fail_classic" {
  name        = "fail-classic"
  metric_name = "failclassic"
  default_action {
    type = "ALLOW"
  }
}

resource "aws_wafregional_web_acl" "pass_regional" {
  name        = "pass-regional"
  metric_name = "passregional"
  default_action {
    type = "ALLOW"
  }
  logging_configuration {
    log_destination = "arn:aws:firehose:us-east-1:123456789012:deliverystream/aws-waf-logs-clinic"
  }
}

resource "aws_wafregional_web_acl" "fail_regional" {
  name        = "fail-regional"
  metric_name = "failregional"
  default_action {
    type = "ALLOW"
  }
}
