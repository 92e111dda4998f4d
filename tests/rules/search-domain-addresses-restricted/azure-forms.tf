resource "azurerm_search_service" "fail_zero_address" {
  allowed_ips = ["0.0.0.0"]
}
