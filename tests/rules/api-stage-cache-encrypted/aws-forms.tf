resource "aws_api_gateway_method_settings" "pass_only_encryption" {
  settings {
    cache_data_encrypted = true
  }
}

resource "aws_api_gateway_method_settings" "na_no_cache" {
  settings {
    caching_enabled      = false
    cache_data_encrypted = false
  }
}
