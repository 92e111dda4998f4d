variable "unknown" {}

resource "aws_api_gateway_method_settings" "pass_default" {
  rest_api_id = "abcdef1234"
  stage_name  = "prod"
  method_path = "*/*"
  settings {
    logging_level = "ERROR"
  }
}

resource "aws_api_gateway_method_settings" "pass_off" {
  rest_api_id = "abcdef1234"
  stage_name  = "prod"
  method_path = "*/*"
  settings {
    data_trace_enabled = false
  }
}

resource "aws_api_gateway_method_settings" "fail_on" {
  rest_api_id = "abcdef1234"
  stage_name  = "prod"
  method_path = "*/*"
  settings {
    data_trace_enabled = true
  }
}

resource "aws_api_gateway_method_settings" "unknown_setting" {
  rest_api_id = "abcdef1234"
  stage_name  = "prod"
  method_path = "*/*"
  settings {
    data_trace_enabled = var.unknown
  }
}

resource "aws_apigatewayv2_api" "socket" {
  name                       = "socket"
  protocol_type              = "WEBSOCKET"
  route_selection_expression = "$request.body.action"
}

resource "aws_apigatewayv2_stage" "fail_socket" {
  api_id = aws_apigatewayv2_api.socket.id
  name   = "fail-socket"
  default_route_settings {
    data_trace_enabled = true
  }
}
