resource "aws_bedrockagent_agent" "pass_guarded" {
  agent_name              = "records"
  agent_resource_role_arn = "arn:aws:iam::123456789012:role/records"
  foundation_model        = "anthropic.claude-v2"
  guardrail_configuration = [{
    guardrail_identifier = "abcdefghijkl"
    guardrail_version    = "1"
  }]
}

resource "aws_bedrockagent_agent" "fail_default" {
  agent_name              = "records"
  agent_resource_role_arn = "arn:aws:iam::123456789012:role/records"
  foundation_model        = "anthropic.claude-v2"
}
