variable "unknown" {}

resource "azurerm_key_vault_key" "pass_90" {
  name         = "90-records"
  key_vault_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.KeyVault/vaults/records"
  key_type     = "RSA"
  key_size     = 3072
  key_opts     = ["wrapKey", "unwrapKey"]
  rotation_policy {
    automatic {
      time_after_creation = "P90D"
    }
  }
}

resource "azurerm_key_vault_key" "fail_none" {
  name         = "none-records"
  key_vault_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.KeyVault/vaults/records"
  key_type     = "RSA"
  key_size     = 3072
  key_opts     = ["wrapKey", "unwrapKey"]
}

resource "azurerm_key_vault_key" "fail_years" {
  name         = "years-records"
  key_vault_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.KeyVault/vaults/records"
  key_type     = "RSA"
  key_size     = 3072
  key_opts     = ["wrapKey", "unwrapKey"]
  rotation_policy {
    automatic {
      time_after_creation = "P2Y"
    }
  }
}

resource "azurerm_key_vault_key" "unknown_variable" {
  name         = "variable-records"
  key_vault_id = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.KeyVault/vaults/records"
  key_type     = "RSA"
  key_size     = 3072
  key_opts     = ["wrapKey", "unwrapKey"]
  rotation_policy {
    automatic {
      time_after_creation = var.unknown
    }
  }
}
