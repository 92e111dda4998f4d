variable "settings" {
  default = {}
}

locals {
  old = { tls = "TLS1_0" }
}

resource "azurerm_storage_account" "pass_null_by_lookup" {
  name            = "records"
  min_tls_version = lookup(var.settings, "tls", null)
}

resource "azurerm_storage_account" "fail_by_lookup" {
  name            = "records"
  min_tls_version = lookup(local.old, "tls", null)
}
