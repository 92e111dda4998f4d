resource "azurerm_databricks_workspace" "pass" {
  name                = "pass"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "premium"
}

resource "azurerm_databricks_workspace" "fail" {
  name                = "fail"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "premium"
}

resource "azurerm_databricks_workspace_root_dbfs_customer_managed_key" "root" {
  workspace_id     = azurerm_databricks_workspace.pass.id
  key_vault_key_id = "https://vault.vault.azure.net/keys/records/1"
}
