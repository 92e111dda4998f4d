# Stages of two APIs have one name; settings for every method count before those of one.
resource "aws_api_gateway_rest_api" "records" {
  name = "records"
}

resource "aws_api_gateway_rest_api" "billing" {
  name = "billing"
}

resource "aws_api_gateway_stage" "pass_records" {
  rest_api_id = aws_api_gateway_rest_api.records.id
  stage_name  = "prod"
}

resource "aws_api_gateway_stage" "fail_billing" {
  rest_api_id = aws_api_gateway_rest_api.billing.id
  stage_name  = "prod"
}

resource "aws_api_gateway_method_settings" "pass_records" {
  rest_api_id = aws_api_gateway_rest_api.records.id
  stage_name  = "prod"
  method_path = "*/*"
  settings {
    logging_level = "INFO"
  }
}

resource "aws_api_gateway_stage" "pass_every_method" {
  rest_api_id = aws_api_gateway_rest_api.records.id
  stage_name  = "test"
}

resource "aws_api_gateway_method_settings" "one" {
  rest_api_id = aws_api_gateway_rest_api.records.id
  stage_name  = aws_api_gateway_stage.pass_every_method.stage_name
  method_path = "patients/GET"
  settings {
    metrics_enabled = true
  }
}

resource "aws_api_gateway_method_settings" "every" {
  rest_api_id = aws_api_gateway_rest_api.records.id
  stage_name  = aws_api_gateway_stage.pass_every_method.stage_name
  method_path = "*/*"
  settings {
    logging_level = "ERROR"
  }
}
