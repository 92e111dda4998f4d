resource "aws_api_gateway_method_settings" "pass_on" {
  rest_api_id = "abcdef1234"
  stage_name  = "prod"
  method_path = "*/*"
  settings {
    caching_enabled      = true
    cache_data_encrypted = true
  }
}

resource "aws_api_gateway_method_settings" "fail_default" {
  rest_api_id = "abcdef1234"
  stage_name  = "prod"
  method_path = "*/*"
  settings {
    caching_enabled = true
  }
}

resource "aws_api_gateway_method_settings" "fail_off" {
  rest_api_id = "abcdef1234"
  stage_name  = "prod"
  method_path = "*/*"
  settings {
    caching_enabled      = true
    cache_data_encrypted = false
  }
}

resource "aws_api_gateway_stage" "pass_stage" {
  rest_api_id           = "abcdef1234"
  deployment_id         = "abc123"
  stage_name            = "pass-stage"
  cache_cluster_enabled = true
  cache_cluster_size    = "0.5"
}

resource "aws_api_gateway_method_settings" "stage" {
  rest_api_id = "abcdef1234"
  stage_name  = aws_api_gateway_stage.pass_stage.stage_name
  method_path = "*/*"
  settings {
    caching_enabled      = true
    cache_data_encrypted = true
  }
}

resource "aws_api_gateway_stage" "fail_stage" {
  rest_api_id           = "abcdef1234"
  deployment_id         = "abc123"
  stage_name            = "fail-stage"
  cache_cluster_enabled = true
  cache_cluster_size    = "0.5"
}

resource "aws_api_gateway_stage" "na_no_cache" {
  rest_api_id   = "abcdef1234"
  deployment_id = "abc123"
  stage_name    = "na-no-cache"
}

resource "aws_api_gateway_method_settings" "na_not_cached" {
  rest_api_id = "abcdef1234"
  stage_name  = "prod"
  method_path = "*/*"
  settings {
    logging_level = "ERROR"
  }
}
