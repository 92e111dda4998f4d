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

resource "azurerm_storage_account" "pass_public_network_off" {
  public_network_access_enabled = false
}

resource "azurerm_storage_account" "fail_public_network_off" {
  public_network_access_enabled = false
  network_rules {
    default_action = "Deny"
    bypass         = ["None"]
  }
}
