resource "aws_api_gateway_stage" "pass_set" {
  rest_api_id           = "abcdef1234"
  deployment_id         = "abc123"
  stage_name            = "pass-set"
  client_certificate_id = "a1b2c3"
}

resource "aws_api_gateway_stage" "fail_none" {
  rest_api_id   = "abcdef1234"
  deployment_id = "abc123"
  stage_name    = "fail-none"
}

resource "aws_apigatewayv2_api" "socket" {
  name                       = "socket"
  protocol_type              = "WEBSOCKET"
  route_selection_expression = "$request.body.action"
}

resource "aws_apigatewayv2_stage" "pass_socket" {
  api_id                = aws_apigatewayv2_api.socket.id
  name                  = "pass-socket"
  client_certificate_id = "a1b2c3"
}

resource "aws_apigatewayv2_stage" "fail_socket" {
  api_id = aws_apigatewayv2_api.socket.id
  name   = "fail-socket"
}

resource "aws_apigatewayv2_stage" "na_http_api" {
  api_id = "abcdef1234"
  name   = "na-http-api"
}
