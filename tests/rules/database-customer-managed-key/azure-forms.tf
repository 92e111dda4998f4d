resource "azurerm_cosmosdb_account" "pass_key_of_managed_hsm" {
  managed_hsm_key_id = azurerm_key_vault_managed_hardware_security_module_key.own.id
}

resource "azurerm_cosmosdb_account" "pass_key_of_undeclared_module" {
  key_vault_key_id = module.keys.id
}

resource "azurerm_cosmosdb_account" "pass_undeclared_local" {
  key_vault_key_id = local.key_id
}

resource "azurerm_cosmosdb_account" "fail_empty" {
  key_vault_key_id = ""
}

resource "azurerm_cosmosdb_account" "pass_undeclared_variable" {
  key_vault_key_id = var.key_id
}
