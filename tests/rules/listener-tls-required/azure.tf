resource "azurerm_application_gateway" "pass_https" {
  name                = "https-records"
  resource_group_name = "clinic"
  location            = "eastus"
  http_listener {
    name                           = "portal"
    frontend_ip_configuration_name = "public"
    frontend_port_name             = "port"
    protocol                       = "Https"
  }
  request_routing_rule {
    name                      = "portal"
    rule_type                 = "Basic"
    http_listener_name        = "portal"
    backend_address_pool_name = "portal"
  }
}

resource "azurerm_application_gateway" "pass_redirect" {
  name                = "redirect-records"
  resource_group_name = "clinic"
  location            = "eastus"
  http_listener {
    name                           = "portal"
    frontend_ip_configuration_name = "public"
    frontend_port_name             = "port"
    protocol                       = "Http"
  }
  request_routing_rule {
    name                        = "portal"
    rule_type                   = "Basic"
    http_listener_name          = "portal"
    redirect_configuration_name = "to-https"
  }
}

resource "azurerm_application_gateway" "fail_http" {
  name                = "http-records"
  resource_group_name = "clinic"
  location            = "eastus"
  http_listener {
    name                           = "portal"
    frontend_ip_configuration_name = "public"
    frontend_port_name             = "port"
    protocol                       = "Http"
  }
  request_routing_rule {
    name                      = "portal"
    rule_type                 = "Basic"
    http_listener_name        = "portal"
    backend_address_pool_name = "portal"
  }
}
