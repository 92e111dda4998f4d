resource "azurerm_cognitive_account_customer_managed_key" "records" {
  cognitive_account_id = azurerm_cognitive_account.pass_part.id
  key_vault_key_id     = "https://records.vault.azure.net/keys/records/1"
}

resource "azurerm_cognitive_account" "pass_block" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  kind                = "FormRecognizer"
  sku_name            = "S0"
  customer_managed_key {
    key_vault_key_id = "https://records.vault.azure.net/keys/records/1"
  }
}

resource "azurerm_cognitive_account" "pass_part" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  kind                = "FormRecognizer"
  sku_name            = "S0"
}

resource "azurerm_cognitive_account" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  kind                = "FormRecognizer"
  sku_name            = "S0"
}

resource "azurerm_machine_learning_workspace" "pass_key" {
  name                    = "records"
  resource_group_name     = "clinic"
  location                = "eastus"
  application_insights_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Insights/components/records"
  key_vault_id            = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.KeyVault/vaults/records"
  storage_account_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Storage/storageAccounts/records"
  identity {
    type = "SystemAssigned"
  }
  encryption {
    key_vault_id = "/subscriptions/0/vaults/records"
    key_id       = "https://records.vault.azure.net/keys/records/1"
  }
}

resource "azurerm_machine_learning_workspace" "fail_default" {
  name                    = "records"
  resource_group_name     = "clinic"
  location                = "eastus"
  application_insights_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Insights/components/records"
  key_vault_id            = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.KeyVault/vaults/records"
  storage_account_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Storage/storageAccounts/records"
  identity {
    type = "SystemAssigned"
  }
}
