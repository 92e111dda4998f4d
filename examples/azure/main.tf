# A practice on Azure: the records store as it should be, and an imaging store that leaks.

provider "azurerm" {
  features {}
}

resource "azurerm_resource_group" "practice" {
  name     = "practice"
  location = "eastus2"
}

resource "azurerm_key_vault" "records" {
  name                       = "practice-records"
  location                   = azurerm_resource_group.practice.location
  resource_group_name        = azurerm_resource_group.practice.name
  tenant_id                  = "00000000-0000-0000-0000-000000000000"
  sku_name                   = "premium"
  purge_protection_enabled   = true
  soft_delete_retention_days = 90
  network_acls {
    default_action = "Deny"
    bypass         = "AzureServices"
  }
}

resource "azurerm_key_vault_key" "records" {
  name         = "records"
  key_vault_id = azurerm_key_vault.records.id
  key_type     = "RSA-HSM"
  key_size     = 3072
  key_opts     = ["wrapKey", "unwrapKey"]
  rotation_policy {
    expire_after = "P365D"
    automatic {
      time_before_expiry = "P30D"
    }
  }
}

resource "azurerm_storage_account" "records" {
  name                            = "practicerecords"
  resource_group_name             = azurerm_resource_group.practice.name
  location                        = azurerm_resource_group.practice.location
  account_tier                    = "Standard"
  account_replication_type        = "GRS"
  min_tls_version                 = "TLS1_2"
  https_traffic_only_enabled      = true
  public_network_access_enabled   = false
  allow_nested_items_to_be_public = false
  blob_properties {
    versioning_enabled = true
    delete_retention_policy {
      days = 35
    }
  }
  customer_managed_key {
    key_vault_key_id          = azurerm_key_vault_key.records.id
    user_assigned_identity_id = "/subscriptions/0/resourceGroups/practice/providers/Microsoft.ManagedIdentity/userAssignedIdentities/records"
  }
}

resource "azurerm_storage_account" "imaging" {
  name                            = "practiceimaging"
  resource_group_name             = azurerm_resource_group.practice.name
  location                        = azurerm_resource_group.practice.location
  account_tier                    = "Standard"
  account_replication_type        = "LRS"
  min_tls_version                 = "TLS1_0"
  https_traffic_only_enabled      = false
  allow_nested_items_to_be_public = true
}

resource "azurerm_storage_container" "scans" {
  name                  = "scans"
  storage_account_id    = azurerm_storage_account.imaging.id
  container_access_type = "blob"
}

resource "azurerm_postgresql_flexible_server" "records" {
  name                          = "practice-records"
  resource_group_name           = azurerm_resource_group.practice.name
  location                      = azurerm_resource_group.practice.location
  version                       = "16"
  sku_name                      = "GP_Standard_D2s_v3"
  backup_retention_days         = 35
  public_network_access_enabled = false
  authentication {
    active_directory_auth_enabled = true
    password_auth_enabled         = false
  }
}

resource "azurerm_mssql_server" "billing" {
  name                          = "practice-billing"
  resource_group_name           = azurerm_resource_group.practice.name
  location                      = azurerm_resource_group.practice.location
  version                       = "12.0"
  minimum_tls_version           = "1.0"
  administrator_login           = "billing"
  administrator_login_password  = "example-only-canary-2b9d"
  public_network_access_enabled = true
}

resource "azurerm_mssql_firewall_rule" "anyone" {
  name             = "anyone"
  server_id        = azurerm_mssql_server.billing.id
  start_ip_address = "0.0.0.0"
  end_ip_address   = "255.255.255.255"
}

resource "azurerm_network_security_group" "portal" {
  name                = "portal"
  resource_group_name = azurerm_resource_group.practice.name
  location            = azurerm_resource_group.practice.location
  security_rule {
    name                       = "https"
    priority                   = 100
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    destination_port_range     = "443"
    source_address_prefix      = "Internet"
    destination_address_prefix = "*"
  }
  security_rule {
    name                       = "remote-desktop"
    priority                   = 110
    direction                  = "Inbound"
    access                     = "Allow"
    protocol                   = "Tcp"
    source_port_range          = "*"
    destination_port_range     = "3389"
    source_address_prefix      = "*"
    destination_address_prefix = "*"
  }
}

resource "azurerm_log_analytics_workspace" "audit" {
  name                = "practice-audit"
  resource_group_name = azurerm_resource_group.practice.name
  location            = azurerm_resource_group.practice.location
  retention_in_days   = 730
}
