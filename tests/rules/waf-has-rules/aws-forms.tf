resource "aws_wafv2_web_acl" "pass_json" {
  name      = "json"
  rule_json = jsonencode([{ Name = "all", Priority = 1 }])
}

resource "aws_wafv2_web_acl" "fail_dynamic_of_none" {
  name = "none"
  dynamic "rule" {
    for_each = []
    content {
      name = rule.value
    }
  }
}
