resource "azurerm_mssql_managed_instance" "instance" {
  name = "instance"
}

resource "azurerm_mssql_managed_instance_transparent_data_encryption" "instance" {
  managed_instance_id = azurerm_mssql_managed_instance.instance.id
  key_vault_key_id    = "https://kv/keys/k"
}

resource "azurerm_postgresql_flexible_server" "pg" {
  name                  = "pg"
  backup_retention_days = 7
}

resource "azurerm_postgresql_flexible_server_firewall_rule" "azure" {
  name             = "azure"
  server_id        = azurerm_postgresql_flexible_server.pg.id
  start_ip_address = "0.0.0.0"
  end_ip_address   = "0.0.0.0"
}

resource "azurerm_postgresql_flexible_server_configuration" "each" {
  for_each  = { require_secure_transport = "off", log_connections = "on" }
  name      = each.key
  server_id = azurerm_postgresql_flexible_server.pg.id
  value     = each.value
}

resource "azurerm_mysql_flexible_server" "my" {
  name                  = "my"
  backup_retention_days = 40
}

resource "azurerm_mysql_flexible_server_firewall_rule" "everyone" {
  name             = "everyone"
  server_name      = azurerm_mysql_flexible_server.my.name
  start_ip_address = "0.0.0.0"
  end_ip_address   = "255.255.255.255"
}

resource "azurerm_mysql_flexible_server_active_directory_administrator" "my" {
  server_id = azurerm_mysql_flexible_server.my.id
  login     = "dba"
}

resource "azurerm_redis_cache" "cache" {
  name                = "cache"
  sku_name            = "Premium"
  minimum_tls_version = "1.2"
}

resource "azurerm_redis_firewall_rule" "office" {
  name             = "office"
  redis_cache_name = azurerm_redis_cache.cache.name
  start_ip         = "203.0.113.1"
  end_ip           = "203.0.113.9"
}

resource "azurerm_search_service" "find" {
  name                                     = "find"
  allowed_ips                              = ["0.0.0.0/0"]
  replica_count                            = 3
  customer_managed_key_enforcement_enabled = true
}

resource "azurerm_synapse_workspace" "lake" {
  name                            = "lake"
  managed_virtual_network_enabled = true
  public_network_access_enabled   = false
}

resource "azurerm_synapse_firewall_rule" "open" {
  name                 = "open"
  synapse_workspace_id = azurerm_synapse_workspace.lake.id
  start_ip_address     = "0.0.0.0"
  end_ip_address       = "255.255.255.255"
}

resource "azurerm_synapse_workspace_extended_auditing_policy" "lake" {
  synapse_workspace_id = azurerm_synapse_workspace.lake.id
}

resource "azurerm_synapse_workspace_security_alert_policy" "default" {
  synapse_workspace_id         = azurerm_synapse_workspace.lake.id
  policy_state                 = "Enabled"
  email_account_admins_enabled = true
}

resource "azurerm_synapse_workspace_vulnerability_assessment" "lake" {
  workspace_security_alert_policy_id = azurerm_synapse_workspace_security_alert_policy.default.id
  storage_container_path             = "https://reports"
}

resource "azurerm_kusto_cluster" "explorer" {
  name                          = "explorer"
  disk_encryption_enabled       = true
  public_network_access_enabled = false
  sku {
    name = "Dev(No SLA)_Standard_E2a_v4"
  }
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_kusto_cluster_customer_managed_key" "explorer" {
  cluster_id = azurerm_kusto_cluster.explorer.id
  key_name   = "k"
}

resource "azurerm_databricks_workspace" "bricks" {
  name                                  = "bricks"
  public_network_access_enabled         = false
  managed_services_cmk_key_vault_key_id = "k"
  custom_parameters {
    virtual_network_id = "network"
  }
}

resource "azurerm_databricks_workspace_root_dbfs_customer_managed_key" "bricks" {
  workspace_id     = azurerm_databricks_workspace.bricks.id
  key_vault_key_id = "root"
}

resource "azurerm_recovery_services_vault" "copies" {
  name                = "copies"
  soft_delete_enabled = false
  encryption {
    key_id = "https://kv/keys/k"
  }
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_backup_policy_vm" "machines" {
  name = "machines"
  backup {
    frequency = "Daily"
  }
  retention_daily {
    count = 40
  }
}

resource "azurerm_backup_policy_file_share" "shares" {
  name = "shares"
  backup {
    frequency = "Weekly"
  }
  retention_weekly {
    count = 4
  }
}

resource "azurerm_data_protection_backup_vault" "more" {
  name         = "more"
  soft_delete  = "Off"
  immutability = "Locked"
}

resource "azurerm_storage_account" "blobs" {
  name                     = "blobs"
  location                 = "eastus"
  account_kind             = "BlobStorage"
  account_replication_type = "LRS"
  blob_properties {
    versioning_enabled = true
    delete_retention_policy {
      days = 30
    }
  }
}

resource "azurerm_storage_management_policy" "blobs" {
  storage_account_id = azurerm_storage_account.blobs.id
  rule {
    name    = "old"
    enabled = true
  }
}

resource "azurerm_snapshot" "before" {
  name = "before"
}

resource "azurerm_storage_sync" "sync" {
  name                    = "sync"
  incoming_traffic_policy = "AllowVirtualNetworksOnly"
}

resource "azurerm_netapp_volume" "files" {
  name                             = "files"
  protocols                        = ["CIFS"]
  smb3_protocol_encryption_enabled = true
  encryption_key_source            = "Microsoft.KeyVault"
}

resource "azurerm_key_vault" "kv" {
  name                       = "kv"
  purge_protection_enabled   = true
  rbac_authorization_enabled = true
  network_acls {
    default_action = "Deny"
  }
}

resource "azurerm_key_vault_secret" "good" {
  name            = "good"
  key_vault_id    = azurerm_key_vault.kv.id
  expiration_date = "2030-03-17T17:46:40Z"
}

resource "azurerm_key_vault_secret" "bad" {
  name         = "bad"
  key_vault_id = azurerm_key_vault.kv.id
}

resource "azurerm_eventhub_namespace" "hub" {
  name                         = "hub"
  minimum_tls_version          = "1.1"
  local_authentication_enabled = false
}

resource "azurerm_eventhub_namespace_customer_managed_key" "hub" {
  eventhub_namespace_id = azurerm_eventhub_namespace.hub.id
  key_vault_key_ids     = ["k"]
}

resource "azurerm_eventgrid_domain" "events" {
  name                          = "events"
  local_auth_enabled            = false
  public_network_access_enabled = false
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_iothub" "things" {
  name                          = "things"
  min_tls_version               = "1.2"
  public_network_access_enabled = false
}

resource "azurerm_data_factory" "factory" {
  name                    = "factory"
  public_network_enabled  = false
  customer_managed_key_id = "k"
}

resource "azurerm_api_management" "api" {
  name                          = "api"
  virtual_network_type          = "Internal"
  public_network_access_enabled = false
  sku_name                      = "Developer_1"
  security {
    frontend_tls10_enabled = true
  }
}

resource "azurerm_api_management" "small" {
  name     = "small"
  sku_name = "Consumption_0"
}

resource "azurerm_api_management_api" "good" {
  name      = "good"
  protocols = ["https"]
}

resource "azurerm_api_management_api" "bad" {
  name      = "bad"
  protocols = ["http"]
}

resource "azurerm_api_management_backend" "plain" {
  name = "plain"
  url  = "http://inside"
}

resource "azurerm_signalr_service" "signals" {
  name                          = "signals"
  public_network_access_enabled = false
  tls_client_cert_enabled       = true
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_web_pubsub" "pages" {
  name = "pages"
}

resource "azurerm_logic_app_workflow" "steps" {
  name = "steps"
}

resource "azurerm_stream_analytics_job" "stream" {
  name = "stream"
}

resource "azurerm_cognitive_account" "words" {
  name                               = "words"
  kind                               = "OpenAI"
  local_auth_enabled                 = false
  outbound_network_access_restricted = true
  fqdns                              = ["clinic.example"]
  public_network_access_enabled      = false
  customer_managed_key {
    key_vault_key_id = "k"
  }
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_ai_services" "many" {
  name = "many"
}

resource "azurerm_batch_account" "batch" {
  name = "batch"
  encryption {
    key_vault_key_id = "https://kv/keys/k"
  }
  network_profile {
    account_access {
      default_action = "Deny"
    }
  }
}

resource "azurerm_app_configuration" "settings" {
  name                     = "settings"
  local_auth_enabled       = false
  purge_protection_enabled = true
  public_network_access    = "Disabled"
  encryption {
    key_vault_key_identifier = "https://kv/keys/k"
  }
}
