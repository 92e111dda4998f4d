resource "azurerm_storage_account" "fail_not_bypassed_though_open" {
  network_rules {
    default_action = "Allow"
    bypass         = ["Metrics"]
  }
}

resource "azurerm_storage_account" "fail_nobody_bypasses" {
  network_rules {
    default_action = "Deny"
    bypass         = []
  }
}
