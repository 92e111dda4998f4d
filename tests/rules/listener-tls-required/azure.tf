variable "unknown" {}

resource "azurerm_application_gateway" "pass_https" {
  name                = "pass_https"
  resource_group_name = "clinic"
  location            = "eastus"
  http_listener {
    name                           = "main"
    frontend_ip_configuration_name = "public"
    frontend_port_name             = "main"
    protocol                       = "Https"
  }
}

resource "azurerm_application_gateway" "fail_http" {
  name                = "fail_http"
  resource_group_name = "clinic"
  location            = "eastus"
  http_listener {
    name                           = "main"
    frontend_ip_configuration_name = "public"
    frontend_port_name             = "main"
    protocol                       = "Https"
  }
  http_listener {
    name                           = "plain"
    frontend_ip_configuration_name = "public"
    frontend_port_name             = "plain"
    protocol                       = "Http"
  }
  request_routing_rule {
    name                      = "plain"
    rule_type                 = "Basic"
    http_listener_name        = "plain"
    backend_address_pool_name = "main"
  }
}

resource "azurerm_application_gateway" "pass_redirect" {
  name                = "pass_redirect"
  resource_group_name = "clinic"
  location            = "eastus"
  http_listener {
    name                           = "main"
    frontend_ip_configuration_name = "public"
    frontend_port_name             = "main"
    protocol                       = "Https"
  }
  http_listener {
    name                           = "plain"
    frontend_ip_configuration_name = "public"
    frontend_port_name             = "plain"
    protocol                       = "Http"
  }
  request_routing_rule {
    name                        = "plain"
    rule_type                   = "Basic"
    http_listener_name          = "plain"
    redirect_configuration_name = "to-https"
  }
}

resource "azurerm_frontdoor" "pass_door" {
  name                = "pass_door"
  resource_group_name = "clinic"
  routing_rule {
    name               = "main"
    frontend_endpoints = ["main"]
    patterns_to_match  = ["/*"]
    accepted_protocols = ["Https"]
  }
}

resource "azurerm_frontdoor" "fail_door" {
  name                = "fail_door"
  resource_group_name = "clinic"
  routing_rule {
    name               = "main"
    frontend_endpoints = ["main"]
    patterns_to_match  = ["/*"]
    accepted_protocols = ["Http", "Https"]
  }
}

resource "azurerm_frontdoor" "fail_door_default" {
  name                = "fail_door_default"
  resource_group_name = "clinic"
  routing_rule {
    name               = "main"
    frontend_endpoints = ["main"]
    patterns_to_match  = ["/*"]

  }
}

resource "azurerm_frontdoor" "pass_door_redirect" {
  name                = "pass_door_redirect"
  resource_group_name = "clinic"
  routing_rule {
    name               = "main"
    frontend_endpoints = ["main"]
    patterns_to_match  = ["/*"]
    accepted_protocols = ["Http"]
    redirect_configuration {
      redirect_type     = "Moved"
      redirect_protocol = "HttpsOnly"
    }
  }
}

resource "azurerm_cdn_frontdoor_route" "pass_route" {
  name                          = "pass_route"
  cdn_frontdoor_endpoint_id     = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Cdn/profiles/clinic/afdEndpoints/clinic"
  cdn_frontdoor_origin_group_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Cdn/profiles/clinic/originGroups/clinic"
  cdn_frontdoor_origin_ids      = []
  patterns_to_match             = ["/*"]
  supported_protocols           = ["Https"]
  https_redirect_enabled        = false
}

resource "azurerm_cdn_frontdoor_route" "pass_route_redirect" {
  name                          = "pass_route_redirect"
  cdn_frontdoor_endpoint_id     = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Cdn/profiles/clinic/afdEndpoints/clinic"
  cdn_frontdoor_origin_group_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Cdn/profiles/clinic/originGroups/clinic"
  cdn_frontdoor_origin_ids      = []
  patterns_to_match             = ["/*"]
  supported_protocols           = ["Http", "Https"]
}

resource "azurerm_cdn_frontdoor_route" "fail_route" {
  name                          = "fail_route"
  cdn_frontdoor_endpoint_id     = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Cdn/profiles/clinic/afdEndpoints/clinic"
  cdn_frontdoor_origin_group_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Cdn/profiles/clinic/originGroups/clinic"
  cdn_frontdoor_origin_ids      = []
  patterns_to_match             = ["/*"]
  supported_protocols           = ["Http", "Https"]
  https_redirect_enabled        = false
}

resource "azurerm_frontdoor_custom_https_configuration" "pass_domain" {
  frontend_endpoint_id              = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/frontDoors/clinic/frontendEndpoints/clinic"
  custom_https_provisioning_enabled = true
}

resource "azurerm_frontdoor_custom_https_configuration" "fail_domain" {
  frontend_endpoint_id              = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/frontDoors/clinic/frontendEndpoints/clinic"
  custom_https_provisioning_enabled = false
}

resource "azurerm_cdn_endpoint" "pass_cdn" {
  name                = "pass_cdn"
  resource_group_name = "clinic"
  location            = "eastus"
  profile_name        = "clinic"
  origin {
    name      = "main"
    host_name = "portal.example.com"
  }
  is_http_allowed = false
}

resource "azurerm_cdn_endpoint" "fail_cdn_default" {
  name                = "fail_cdn_default"
  resource_group_name = "clinic"
  location            = "eastus"
  profile_name        = "clinic"
  origin {
    name      = "main"
    host_name = "portal.example.com"
  }
}

resource "azurerm_cdn_endpoint" "fail_cdn_no_https" {
  name                = "fail_cdn_no_https"
  resource_group_name = "clinic"
  location            = "eastus"
  profile_name        = "clinic"
  origin {
    name      = "main"
    host_name = "portal.example.com"
  }
  is_https_allowed = false
}

resource "azurerm_cdn_endpoint" "pass_cdn_redirect" {
  name                = "pass_cdn_redirect"
  resource_group_name = "clinic"
  location            = "eastus"
  profile_name        = "clinic"
  origin {
    name      = "main"
    host_name = "portal.example.com"
  }
  delivery_rule {
    name  = "tls"
    order = 1
    request_scheme_condition {
      match_values = ["HTTP"]
      operator     = "Equal"
    }
    url_redirect_action {
      redirect_type = "Found"
      protocol      = "Https"
    }
  }
}

resource "azurerm_cdn_endpoint_custom_domain" "fail_cdn_domain" {
  name            = "fail_cdn_domain"
  cdn_endpoint_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Cdn/profiles/clinic/endpoints/clinic"
  host_name       = "portal.example.com"
}

resource "azurerm_api_management_backend" "pass_backend" {
  name                = "pass_backend"
  resource_group_name = "clinic"
  api_management_name = "clinic"
  protocol            = "http"
  url                 = "https://records.example.com"
}

resource "azurerm_api_management_backend" "fail_backend" {
  name                = "fail_backend"
  resource_group_name = "clinic"
  api_management_name = "clinic"
  protocol            = "http"
  url                 = "http://records.example.com"
}

resource "azurerm_api_management_backend" "unknown_backend" {
  name                = "unknown_backend"
  resource_group_name = "clinic"
  api_management_name = "clinic"
  protocol            = "http"
  url                 = var.unknown
}

resource "azurerm_api_management_api" "pass_api" {
  name                = "pass_api"
  resource_group_name = "clinic"
  api_management_name = "clinic"
  revision            = "1"
  protocols           = ["https"]
}

resource "azurerm_api_management_api" "pass_api_default" {
  name                = "pass_api_default"
  resource_group_name = "clinic"
  api_management_name = "clinic"
  revision            = "1"
}

resource "azurerm_api_management_api" "fail_api" {
  name                = "fail_api"
  resource_group_name = "clinic"
  api_management_name = "clinic"
  revision            = "1"
  protocols           = ["http", "https"]
}
