resource "aws_api_gateway_method" "pass_set" {
  rest_api_id          = "abcdef1234"
  resource_id          = "abc123"
  http_method          = "GET"
  authorization        = "NONE"
  request_validator_id = "abc123"
}

resource "aws_api_gateway_method" "fail_none" {
  rest_api_id   = "abcdef1234"
  resource_id   = "abc123"
  http_method   = "GET"
  authorization = "NONE"
}

resource "aws_api_gateway_method" "na_options" {
  rest_api_id   = "abcdef1234"
  resource_id   = "abc123"
  http_method   = "OPTIONS"
  authorization = "NONE"
}
