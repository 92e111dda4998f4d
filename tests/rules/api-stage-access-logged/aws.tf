resource "aws_api_gateway_stage" "pass_logged" {
  rest_api_id   = "abcdef1234"
  deployment_id = "abc123"
  stage_name    = "pass-logged"
  access_log_settings {
    destination_arn = "arn:aws:logs:us-east-1:123456789012:log-group:api"
    format          = "$context.requestId"
  }
}

resource "aws_api_gateway_stage" "fail_silent" {
  rest_api_id   = "abcdef1234"
  deployment_id = "abc123"
  stage_name    = "fail-silent"
}

resource "aws_apigatewayv2_stage" "pass_http_api" {
  api_id = "abcdef1234"
  name   = "pass-http-api"
  access_log_settings {
    destination_arn = "arn:aws:logs:us-east-1:123456789012:log-group:api"
    format          = "$context.requestId"
  }
}

resource "aws_apigatewayv2_stage" "fail_http_api" {
  api_id = "abcdef1234"
  name   = "fail-http-api"
}
