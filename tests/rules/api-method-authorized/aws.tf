variable "unknown" {}

resource "aws_api_gateway_method" "pass_iam" {
  rest_api_id   = "abcdef1234"
  resource_id   = "abc123"
  http_method   = "GET"
  authorization = "AWS_IAM"
}

resource "aws_api_gateway_method" "pass_key" {
  rest_api_id      = "abcdef1234"
  resource_id      = "abc123"
  http_method      = "GET"
  authorization    = "NONE"
  api_key_required = true
}

resource "aws_api_gateway_method" "na_options" {
  rest_api_id   = "abcdef1234"
  resource_id   = "abc123"
  http_method   = "OPTIONS"
  authorization = "NONE"
}

resource "aws_api_gateway_method" "fail_open" {
  rest_api_id   = "abcdef1234"
  resource_id   = "abc123"
  http_method   = "GET"
  authorization = "NONE"
}

resource "aws_api_gateway_method" "unknown_setting" {
  rest_api_id   = "abcdef1234"
  resource_id   = "abc123"
  http_method   = "GET"
  authorization = var.unknown
}

resource "aws_apigatewayv2_route" "pass_route" {
  api_id             = "abcdef1234"
  route_key          = "GET /records"
  authorization_type = "JWT"
  authorizer_id      = "abc123"
}

resource "aws_apigatewayv2_route" "fail_route" {
  api_id    = "abcdef1234"
  route_key = "GET /records"
}

resource "aws_apigatewayv2_route" "fail_route_none" {
  api_id             = "abcdef1234"
  route_key          = "GET /records"
  authorization_type = "NONE"
}
