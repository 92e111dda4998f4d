resource "azurerm_key_vault_key" "pass_hsm" {
  name         = "pass-hsm"
  key_vault_id = "records"
  key_opts     = ["wrapKey", "unwrapKey"]
  key_size     = 2048
  key_type     = "RSA-HSM"
}

resource "azurerm_key_vault_key" "fail_software" {
  name         = "fail-software"
  key_vault_id = "records"
  key_opts     = ["wrapKey", "unwrapKey"]
  key_size     = 2048
  key_type     = "RSA"
}

resource "azurerm_key_vault_key" "pass_curve" {
  name         = "pass-curve"
  key_vault_id = "records"
  key_opts     = ["wrapKey", "unwrapKey"]
  key_size     = 2048
  key_type     = "EC-HSM"
}
