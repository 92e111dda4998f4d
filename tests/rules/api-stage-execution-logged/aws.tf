variable "unknown" {}

resource "aws_api_gateway_stage" "pass_logged" {
  rest_api_id   = "abcdef1234"
  deployment_id = "abc123"
  stage_name    = "pass-logged"
}

resource "aws_api_gateway_method_settings" "logged" {
  rest_api_id = "abcdef1234"
  stage_name  = aws_api_gateway_stage.pass_logged.stage_name
  method_path = "*/*"
  settings {
    logging_level = "ERROR"
  }
}

resource "aws_api_gateway_stage" "fail_off" {
  rest_api_id   = "abcdef1234"
  deployment_id = "abc123"
  stage_name    = "fail-off"
}

resource "aws_api_gateway_method_settings" "off" {
  rest_api_id = "abcdef1234"
  stage_name  = aws_api_gateway_stage.fail_off.stage_name
  method_path = "*/*"
  settings {
    logging_level = "OFF"
  }
}

resource "aws_api_gateway_stage" "fail_none" {
  rest_api_id   = "abcdef1234"
  deployment_id = "abc123"
  stage_name    = "fail-none"
}

resource "aws_api_gateway_method_settings" "pass_alone" {
  rest_api_id = "abcdef1234"
  stage_name  = "prod"
  method_path = "*/*"
  settings {
    logging_level = "INFO"
  }
}

resource "aws_api_gateway_method_settings" "fail_alone" {
  rest_api_id = "abcdef1234"
  stage_name  = "prod"
  method_path = "*/*"
  settings {
    metrics_enabled = true
  }
}

resource "aws_api_gateway_method_settings" "unknown_level" {
  rest_api_id = "abcdef1234"
  stage_name  = "prod"
  method_path = "*/*"
  settings {
    logging_level = var.unknown
  }
}
