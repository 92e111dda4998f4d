resource "azurerm_spring_cloud_app" "pass_on" {
  name                = "records"
  resource_group_name = "clinic"
  service_name        = "records"
  tls_enabled         = true
}

resource "azurerm_spring_cloud_app" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  service_name        = "records"
}
