variable "unknown" {}

resource "aws_api_gateway_stage" "pass_on" {
  rest_api_id          = "abcdef1234"
  deployment_id        = "abc123"
  stage_name           = "pass-on"
  xray_tracing_enabled = true
}

resource "aws_api_gateway_stage" "fail_default" {
  rest_api_id   = "abcdef1234"
  deployment_id = "abc123"
  stage_name    = "fail-default"
}

resource "aws_api_gateway_stage" "fail_off" {
  rest_api_id          = "abcdef1234"
  deployment_id        = "abc123"
  stage_name           = "fail-off"
  xray_tracing_enabled = false
}

resource "aws_api_gateway_stage" "unknown_setting" {
  rest_api_id          = "abcdef1234"
  deployment_id        = "abc123"
  stage_name           = "unknown-setting"
  xray_tracing_enabled = var.unknown
}
