variable "password" {}

resource "random_password" "records" {
  length = 24
}

resource "azurerm_synapse_workspace" "fail_written" {
  name                                 = "fail-written"
  resource_group_name                  = "clinic"
  location                             = "eastus"
  storage_data_lake_gen2_filesystem_id = "https://records.dfs.core.windows.net/records"
  sql_administrator_login              = "clinic"
  sql_administrator_login_password     = "Summer2024!"
}

resource "azurerm_synapse_workspace" "pass_random" {
  name                                 = "pass-random"
  resource_group_name                  = "clinic"
  location                             = "eastus"
  storage_data_lake_gen2_filesystem_id = "https://records.dfs.core.windows.net/records"
  sql_administrator_login              = "clinic"
  sql_administrator_login_password     = random_password.records.result
}

resource "azurerm_synapse_workspace" "pass_variable" {
  name                                 = "pass-variable"
  resource_group_name                  = "clinic"
  location                             = "eastus"
  storage_data_lake_gen2_filesystem_id = "https://records.dfs.core.windows.net/records"
  sql_administrator_login              = "clinic"
  sql_administrator_login_password     = var.password
}

resource "azurerm_key_vault_secret" "fail_secret" {
  name         = "fail-secret"
  key_vault_id = "records"
  value        = "Summer2024!"
}

resource "azurerm_key_vault_secret" "pass_secret" {
  name         = "pass-secret"
  key_vault_id = "records"
  value        = random_password.records.result
}
