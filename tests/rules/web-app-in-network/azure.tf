resource "azurerm_app_service_virtual_network_swift_connection" "records" {
  app_service_id = azurerm_linux_web_app.pass_connection.id
  subnet_id      = "/subscriptions/0/subnets/records"
}

resource "azurerm_linux_web_app" "pass_subnet" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
  virtual_network_subnet_id = "/subscriptions/0/subnets/records"
}

resource "azurerm_linux_web_app" "pass_connection" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
}

resource "azurerm_linux_web_app" "fail_alone" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  service_plan_id     = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Web/serverFarms/records"
  site_config {
  }
}

resource "azurerm_spring_cloud_service" "pass_spring" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  network {
    app_subnet_id             = "/subscriptions/0/subnets/app"
    service_runtime_subnet_id = "/subscriptions/0/subnets/runtime"
    cidr_ranges               = ["10.4.0.0/16", "10.5.0.0/16", "10.3.0.1/16"]
  }
}

resource "azurerm_spring_cloud_service" "fail_spring" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
}
