resource "aws_wafv2_web_acl" "pass_blocks" {
  name  = "pass-blocks"
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

resource "aws_wafv2_web_acl" "pass_group" {
  name  = "pass-group"
  scope = "REGIONAL"
  default_action {
    allow {}
  }
  rule {
    name     = "managed"
    priority = 1
    override_action {
      none {}
    }
    statement {
      managed_rule_group_statement {
        name        = "AWSManagedRulesKnownBadInputsRuleSet"
        vendor_name = "AWS"

      }
    }
    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "managed"
      sampled_requests_enabled   = true
    }
  }
  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = "acl"
    sampled_requests_enabled   = true
  }
}

resource "aws_wafv2_web_acl" "fail_none" {
  name  = "fail-none"
  scope = "REGIONAL"
  default_action {
    allow {}
  }
  rule {
    name     = "geo"
    priority = 2
    action {}
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

resource "aws_wafv2_rule_group" "pass_own_group" {
  name     = "pass-own-group"
  scope    = "REGIONAL"
  capacity = 10
  rule {
    name     = "geo"
    priority = 2
    action {
      count {}
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

resource "aws_wafv2_rule_group" "fail_own_group" {
  name     = "fail-own-group"
  scope    = "REGIONAL"
  capacity = 10
  rule {
    name     = "geo"
    priority = 2
    action {}
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
  rules {
    priority = 1
    rule_id  = "00000000-0000-0000-0000-000000000000"
    type     = "REGULAR"
  }
}
