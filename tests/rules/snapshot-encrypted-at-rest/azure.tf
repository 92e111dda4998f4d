resource "azurerm_snapshot" "pass_always" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  create_option       = "Copy"
}
