resource "azurerm_synapse_workspace" "pass_synapse" {
  name                                 = "pass-synapse"
  resource_group_name                  = "clinic"
  location                             = "eastus"
  storage_data_lake_gen2_filesystem_id = "lake"
  identity {
    type = "SystemAssigned"
  }
  customer_managed_key {
    key_versionless_id = azurerm_key_vault_key.records.versionless_id
  }
}

resource "azurerm_synapse_workspace" "fail_synapse" {
  name                                 = "fail-synapse"
  resource_group_name                  = "clinic"
  location                             = "eastus"
  storage_data_lake_gen2_filesystem_id = "lake"
  identity {
    type = "SystemAssigned"
  }
}

resource "azurerm_key_vault_key" "records" {
  name         = "records"
  key_vault_id = "vault"
  key_type     = "RSA"
  key_opts     = ["wrapKey", "unwrapKey"]
}
resource "azurerm_kusto_cluster_customer_managed_key" "kusto" {
  cluster_id   = azurerm_kusto_cluster.pass_kusto.id
  key_vault_id = "vault"
  key_name     = azurerm_key_vault_key.records.name
}

resource "azurerm_synapse_workspace" "pass_synapse_old" {
  name                                 = "pass-synapse-old"
  resource_group_name                  = "clinic"
  location                             = "eastus"
  storage_data_lake_gen2_filesystem_id = "lake"
  identity {
    type = "SystemAssigned"
  }
  customer_managed_key_versionless_id = "https://vault.vault.azure.net/keys/records"
}

resource "azurerm_kusto_cluster" "pass_kusto" {
  name                = "pass-kusto"
  resource_group_name = "clinic"
  location            = "eastus"
  sku {
    name     = "Standard_D13_v2"
    capacity = 2
  }
}

resource "azurerm_kusto_cluster" "fail_kusto" {
  name                = "fail-kusto"
  resource_group_name = "clinic"
  location            = "eastus"
  sku {
    name     = "Standard_D13_v2"
    capacity = 2
  }
}

resource "azurerm_databricks_workspace" "pass_databricks" {
  name                                  = "pass-databricks"
  resource_group_name                   = "clinic"
  location                              = "eastus"
  sku                                   = "premium"
  managed_services_cmk_key_vault_key_id = azurerm_key_vault_key.records.id
}

resource "azurerm_databricks_workspace" "fail_databricks" {
  name                = "fail-databricks"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "premium"
}

resource "azurerm_databricks_workspace" "pass_databricks_disks" {
  name                              = "pass-databricks-disks"
  resource_group_name               = "clinic"
  location                          = "eastus"
  sku                               = "premium"
  managed_disk_cmk_key_vault_key_id = azurerm_key_vault_key.records.id
}
