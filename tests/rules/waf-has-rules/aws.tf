resource "aws_wafv2_web_acl" "pass_rules" {
  name  = "pass-rules"
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

resource "aws_wafv2_web_acl" "fail_empty" {
  name  = "fail-empty"
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
  rules {
    action {
      type = "BLOCK"
    }
    priority = 1
    rule_id  = "00000000-0000-0000-0000-000000000000"
    type     = "REGULAR"
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
  rule {
    action {
      type = "BLOCK"
    }
    priority = 1
    rule_id  = "00000000-0000-0000-0000-000000000000"
    type     = "REGULAR"
  }
}

resource "aws_wafregional_web_acl" "fail_regional" {
  name        = "fail-regional"
  metric_name = "failregional"
  default_action {
    type = "ALLOW"
  }
}
