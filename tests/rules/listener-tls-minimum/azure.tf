variable "unknown" {}

resource "azurerm_application_gateway" "pass_2022" {
  name                = "pass_2022"
  resource_group_name = "clinic"
  location            = "eastus"

  ssl_policy {
    policy_type = "Predefined"
    policy_name = "AppGwSslPolicy20220101"
  }
}

resource "azurerm_application_gateway" "pass_custom" {
  name                = "pass_custom"
  resource_group_name = "clinic"
  location            = "eastus"

  ssl_policy {
    policy_type          = "Custom"
    min_protocol_version = "TLSv1_2"
  }
}

resource "azurerm_application_gateway" "pass_13" {
  name                = "pass_13"
  resource_group_name = "clinic"
  location            = "eastus"

  ssl_policy {
    policy_type          = "CustomV2"
    min_protocol_version = "TLSv1_3"
  }
}

resource "azurerm_application_gateway" "fail_default" {
  name                = "fail_default"
  resource_group_name = "clinic"
  location            = "eastus"
}

resource "azurerm_application_gateway" "fail_2017" {
  name                = "fail_2017"
  resource_group_name = "clinic"
  location            = "eastus"

  ssl_policy {
    policy_type = "Predefined"
    policy_name = "AppGwSslPolicy20170401"
  }
}

resource "azurerm_application_gateway" "fail_custom" {
  name                = "fail_custom"
  resource_group_name = "clinic"
  location            = "eastus"

  ssl_policy {
    policy_type          = "Custom"
    min_protocol_version = "TLSv1_1"
  }
}

resource "azurerm_application_gateway" "unknown_policy" {
  name                = "unknown_policy"
  resource_group_name = "clinic"
  location            = "eastus"

  ssl_policy {
    policy_name = var.unknown
  }
}

resource "azurerm_api_management" "pass_service" {
  name                = "pass_service"
  resource_group_name = "clinic"
  location            = "eastus"
  publisher_name      = "clinic"
  publisher_email     = "it@example.com"
  sku_name            = "Developer_1"
}

resource "azurerm_api_management" "pass_service_off" {
  name                = "pass_service_off"
  resource_group_name = "clinic"
  location            = "eastus"
  publisher_name      = "clinic"
  publisher_email     = "it@example.com"
  sku_name            = "Developer_1"
  security {
    enable_frontend_tls10 = false
  }
}

resource "azurerm_api_management" "fail_service" {
  name                = "fail_service"
  resource_group_name = "clinic"
  location            = "eastus"
  publisher_name      = "clinic"
  publisher_email     = "it@example.com"
  sku_name            = "Developer_1"
  security {
    enable_frontend_tls10 = true
  }
}

resource "azurerm_api_management" "fail_service_new_name" {
  name                = "fail_service_new_name"
  resource_group_name = "clinic"
  location            = "eastus"
  publisher_name      = "clinic"
  publisher_email     = "it@example.com"
  sku_name            = "Developer_1"
  security {
    backend_tls11_enabled = true
  }
}

resource "azurerm_api_management" "unknown_service" {
  name                = "unknown_service"
  resource_group_name = "clinic"
  location            = "eastus"
  publisher_name      = "clinic"
  publisher_email     = "it@example.com"
  sku_name            = "Developer_1"
  security {
    frontend_tls11_enabled = var.unknown
  }
}

resource "azurerm_cdn_frontdoor_custom_domain" "pass_domain" {
  name                     = "pass_domain"
  cdn_frontdoor_profile_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Cdn/profiles/clinic"
  host_name                = "portal.example.com"
  tls {
    certificate_type = "ManagedCertificate"

  }
}

resource "azurerm_cdn_frontdoor_custom_domain" "pass_domain_12" {
  name                     = "pass_domain_12"
  cdn_frontdoor_profile_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Cdn/profiles/clinic"
  host_name                = "portal.example.com"
  tls {
    certificate_type    = "ManagedCertificate"
    minimum_tls_version = "TLS12"
  }
}

resource "azurerm_cdn_frontdoor_custom_domain" "fail_domain" {
  name                     = "fail_domain"
  cdn_frontdoor_profile_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Cdn/profiles/clinic"
  host_name                = "portal.example.com"
  tls {
    certificate_type    = "ManagedCertificate"
    minimum_tls_version = "TLS10"
  }
}

resource "azurerm_frontdoor_custom_https_configuration" "pass_classic" {
  frontend_endpoint_id              = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/frontDoors/clinic/frontendEndpoints/clinic"
  custom_https_provisioning_enabled = true
}

resource "azurerm_frontdoor_custom_https_configuration" "fail_classic" {
  frontend_endpoint_id              = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Network/frontDoors/clinic/frontendEndpoints/clinic"
  custom_https_provisioning_enabled = true
  custom_https_configuration {
    certificate_source  = "FrontDoor"
    minimum_tls_version = "1.0"
  }
}

resource "azurerm_cdn_endpoint_custom_domain" "pass_cdn" {
  name            = "pass_cdn"
  cdn_endpoint_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Cdn/profiles/clinic/endpoints/clinic"
  host_name       = "portal.example.com"
  cdn_managed_https {
    certificate_type = "Dedicated"
    protocol_type    = "ServerNameIndication"
  }
}

resource "azurerm_cdn_endpoint_custom_domain" "fail_cdn" {
  name            = "fail_cdn"
  cdn_endpoint_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Cdn/profiles/clinic/endpoints/clinic"
  host_name       = "portal.example.com"
  cdn_managed_https {
    certificate_type = "Dedicated"
    protocol_type    = "ServerNameIndication"
    tls_version      = "TLS10"
  }
}

resource "azurerm_cdn_endpoint_custom_domain" "fail_cdn_none" {
  name            = "fail_cdn_none"
  cdn_endpoint_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.Cdn/profiles/clinic/endpoints/clinic"
  host_name       = "portal.example.com"
}

resource "azurerm_application_gateway" "pass_old_disabled" {
  name = "pass-old-disabled"
  ssl_policy {
    disabled_protocols = ["TLSv1_0", "TLSv1_1"]
  }
}

resource "azurerm_application_gateway" "fail_one_disabled" {
  name = "fail-one-disabled"
  ssl_policy {
    disabled_protocols = ["TLSv1_0"]
  }
}

resource "azurerm_cdn_endpoint_custom_domain" "fail_no_minimum" {
  name = "fail-no-minimum"
  user_managed_https {
    tls_version = "None"
  }
}
