variable "unknown" {}

resource "azurerm_cognitive_account" "pass_off" {
  name                          = "records"
  resource_group_name           = "clinic"
  location                      = "eastus"
  kind                          = "FormRecognizer"
  sku_name                      = "S0"
  public_network_access_enabled = false
}

resource "azurerm_cognitive_account" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  kind                = "FormRecognizer"
  sku_name            = "S0"
}

resource "azurerm_machine_learning_workspace" "pass_off" {
  name                    = "records"
  resource_group_name     = "clinic"
  location                = "eastus"
  application_insights_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Insights/components/records"
  key_vault_id            = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.KeyVault/vaults/records"
  storage_account_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Storage/storageAccounts/records"
  identity {
    type = "SystemAssigned"
  }
  public_network_access_enabled = false
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

resource "azurerm_machine_learning_workspace" "unknown_variable" {
  name                    = "records"
  resource_group_name     = "clinic"
  location                = "eastus"
  application_insights_id = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Insights/components/records"
  key_vault_id            = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.KeyVault/vaults/records"
  storage_account_id      = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Storage/storageAccounts/records"
  identity {
    type = "SystemAssigned"
  }
  public_network_access_enabled = var.unknown
}
