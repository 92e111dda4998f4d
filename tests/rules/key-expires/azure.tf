variable "unknown" {}

resource "azurerm_key_vault_key" "pass_date" {
  name            = "pass-date"
  key_vault_id    = "records"
  key_opts        = ["wrapKey", "unwrapKey"]
  key_size        = 2048
  key_type        = "RSA"
  expiration_date = "2027-01-01T00:00:00Z"
}

resource "azurerm_key_vault_key" "fail_default" {
  name         = "fail-default"
  key_vault_id = "records"
  key_opts     = ["wrapKey", "unwrapKey"]
  key_size     = 2048
  key_type     = "RSA"
}

resource "azurerm_key_vault_key" "pass_policy" {
  name         = "pass-policy"
  key_vault_id = "records"
  key_opts     = ["wrapKey", "unwrapKey"]
  key_size     = 2048
  key_type     = "RSA"
  rotation_policy {
    expire_after = "P90D"
  }
}

resource "azurerm_key_vault_key" "unknown_variable" {
  name            = "unknown-variable"
  key_vault_id    = "records"
  key_opts        = ["wrapKey", "unwrapKey"]
  key_size        = 2048
  key_type        = "RSA"
  expiration_date = var.unknown
}
