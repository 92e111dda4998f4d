resource "azurerm_storage_container" "fail_capital_letter" {
  container_access_type = "Blob"
}
