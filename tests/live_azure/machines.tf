resource "azurerm_windows_virtual_machine" "desk" {
  name                       = "desk"
  automatic_updates_enabled  = false
  encryption_at_host_enabled = true
  secure_boot_enabled        = true
  vtpm_enabled               = true
  os_disk {
    disk_encryption_set_id = "set"
  }
}

resource "azurerm_virtual_machine_extension" "guard" {
  name                       = "guard"
  virtual_machine_id         = azurerm_windows_virtual_machine.desk.id
  type                       = "IaaSAntimalware"
  auto_upgrade_minor_version = true
}

resource "azurerm_linux_virtual_machine_scale_set" "nodes" {
  name                       = "nodes"
  encryption_at_host_enabled = true
  secure_boot_enabled        = true
  vtpm_enabled               = true
  os_disk {
    disk_encryption_set_id = "set"
  }
  admin_ssh_key {
    public_key = "ssh-ed25519 AAAA"
  }
  network_interface {
    ip_configuration {
      name = "inside"
    }
  }
}

resource "azurerm_windows_virtual_machine_scale_set" "desks" {
  name                       = "desks"
  automatic_updates_enabled  = false
  encryption_at_host_enabled = true
  secure_boot_enabled        = true
  vtpm_enabled               = true
  os_disk {
    disk_encryption_set_id = "set"
  }
  network_interface {
    ip_configuration {
      public_ip_address {
        name = "public"
      }
    }
  }
}

resource "azurerm_container_group" "group" {
  name             = "group"
  ip_address_type  = "Private"
  subnet_ids       = ["subnet"]
  key_vault_key_id = "k"
  container {
    name = "one"
    environment_variables = {
      DB_PASSWORD = "canary-4711"
    }
    security {
      privilege_enabled = true
    }
  }
  diagnostics {
    log_analytics {
      workspace_id = "w"
    }
  }
}

resource "azurerm_windows_web_app" "desk" {
  name                       = "desk-app"
  https_only                 = false
  client_certificate_enabled = true
  site_config {
    http2_enabled            = true
    remote_debugging_enabled = true
    application_stack {
      python_version = "3.6"
    }
    cors {
      allowed_origins = ["*"]
    }
  }
  auth_settings_v2 {
    auth_enabled = true
  }
  logs {
    detailed_error_messages = true
    http_logs {
      file_system {
        retention_in_days = 7
      }
    }
  }
}

resource "azurerm_linux_function_app" "job" {
  name       = "job"
  https_only = true
  identity {
    type = "SystemAssigned"
  }
  site_config {
    http2_enabled            = true
    remote_debugging_enabled = true
    application_stack {
      python_version = "3.6"
    }
    cors {
      allowed_origins = ["*"]
    }
  }
  auth_settings_v2 {
    auth_enabled = true
  }
}

resource "azurerm_windows_function_app" "desk" {
  name                          = "desk-job"
  https_only                    = true
  public_network_access_enabled = false
  site_config {
    http2_enabled            = true
    remote_debugging_enabled = true
    application_stack {
      python_version = "3.6"
    }
    cors {
      allowed_origins = ["*"]
    }
  }
  auth_settings_v2 {
    auth_enabled = true
  }
}

resource "azurerm_logic_app_standard" "flow" {
  name       = "flow"
  https_only = true
  site_config {
    http2_enabled   = true
    ftps_state      = "Disabled"
    min_tls_version = "1.2"
    cors {
      allowed_origins = ["*"]
    }
  }
}

resource "azurerm_windows_web_app_slot" "staging" {
  name       = "staging"
  https_only = true
  site_config {
    http2_enabled            = true
    remote_debugging_enabled = true
    application_stack {
      python_version = "3.6"
    }
    cors {
      allowed_origins = ["*"]
    }
  }
  auth_settings_v2 {
    auth_enabled = true
  }
  logs {
    detailed_error_messages = true
    http_logs {
      file_system {
        retention_in_days = 7
      }
    }
  }
}

resource "azurerm_linux_function_app_slot" "next" {
  name       = "next"
  https_only = false
  site_config {
    http2_enabled            = true
    remote_debugging_enabled = true
    application_stack {
      python_version = "3.6"
    }
    cors {
      allowed_origins = ["*"]
    }
  }
  auth_settings_v2 {
    auth_enabled = true
  }
}

resource "azurerm_windows_function_app_slot" "next" {
  name       = "next-desk"
  https_only = true
  site_config {
    http2_enabled            = true
    remote_debugging_enabled = true
    application_stack {
      python_version = "3.6"
    }
    cors {
      allowed_origins = ["*"]
    }
  }
  auth_settings_v2 {
    auth_enabled = true
  }
}

resource "azurerm_virtual_network_gateway_connection" "site" {
  name                = "site"
  type                = "IPsec"
  connection_protocol = "IKEv1"
}

resource "azurerm_firewall" "own" {
  name              = "own"
  threat_intel_mode = "Deny"
}

resource "azurerm_monitor_diagnostic_setting" "own" {
  name                       = "logs"
  target_resource_id         = azurerm_firewall.own.id
  log_analytics_workspace_id = "w"
  enabled_log {
    category_group = "allLogs"
  }
}

resource "azurerm_firewall" "governed" {
  name               = "governed"
  firewall_policy_id = azurerm_firewall_policy.p.id
}

resource "azurerm_firewall_policy" "p" {
  name                     = "p"
  threat_intelligence_mode = "Alert"
  intrusion_detection {
    mode = "Deny"
  }
}

resource "azurerm_cdn_frontdoor_profile" "door" {
  name     = "door"
  sku_name = "Premium_AzureFrontDoor"
}

resource "azurerm_cdn_frontdoor_security_policy" "attached" {
  name                     = "attached"
  cdn_frontdoor_profile_id = azurerm_cdn_frontdoor_profile.door.id
}

resource "azurerm_cdn_frontdoor_custom_domain" "www" {
  name = "www"
  tls {
    minimum_tls_version = "TLS10"
  }
}

resource "azurerm_cdn_frontdoor_route" "good" {
  name                = "good"
  supported_protocols = ["Http", "Https"]
}

resource "azurerm_cdn_frontdoor_route" "bad" {
  name                   = "bad"
  supported_protocols    = ["Http", "Https"]
  https_redirect_enabled = false
}

resource "azurerm_cdn_endpoint" "files" {
  name            = "files"
  is_http_allowed = false
}

resource "azurerm_cdn_endpoint_custom_domain" "secure" {
  name = "secure"
  cdn_managed_https {
    tls_version = "TLS12"
  }
}

resource "azurerm_cdn_endpoint_custom_domain" "plain" {
  name = "plain"
}

resource "azurerm_cdn_frontdoor_firewall_policy" "waf" {
  name = "waf"
  mode = "Detection"
  managed_rule {
    type    = "Microsoft_DefaultRuleSet"
    version = "2.1"
    action  = "Block"
  }
}
