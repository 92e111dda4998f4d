resource "aws_apigatewayv2_stage" "pass_api_elsewhere" {
  api_id                = aws_apigatewayv2_api.elsewhere.id
  client_certificate_id = aws_api_gateway_client_certificate.own.id
}
