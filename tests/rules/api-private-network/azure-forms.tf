resource "azurerm_api_management" "pass_subnet" {
  virtual_network_configuration {
    subnet_id = azurerm_subnet.records.id
  }
}

resource "azurerm_api_management" "fail_none_in_spite_of_subnet" {
  virtual_network_type = "None"
  virtual_network_configuration {
    subnet_id = azurerm_subnet.records.id
  }
}
