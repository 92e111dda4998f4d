resource "azurerm_key_vault_secret" "pass_date" {
  name            = "pass-date"
  value           = "x"
  key_vault_id    = "records"
  expiration_date = "2027-01-01T00:00:00Z"
}

resource "azurerm_key_vault_secret" "fail_default" {
  name         = "fail-default"
  value        = "x"
  key_vault_id = "records"
}

resource "azurerm_key_vault_secret" "pass_from_now" {
  name            = "pass-from-now"
  value           = "x"
  key_vault_id    = "vault"
  expiration_date = timeadd(timestamp(), "8760h")
}
