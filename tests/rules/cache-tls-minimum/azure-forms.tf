resource "azurerm_redis_cache" "pass_number" {
  minimum_tls_version = 1.2
}

resource "azurerm_redis_cache" "fail_number" {
  minimum_tls_version = 1.1
}

resource "azurerm_redis_cache" "fail_whole_number" {
  minimum_tls_version = 1.0
}
