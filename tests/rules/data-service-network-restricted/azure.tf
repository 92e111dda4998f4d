resource "azurerm_batch_account" "pass_off" {
  name                          = "records"
  resource_group_name           = "clinic"
  location                      = "eastus"
  public_network_access_enabled = false
}

resource "azurerm_batch_account" "pass_deny" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  network_profile {
    account_access {
      default_action = "Deny"
    }
  }
}

resource "azurerm_batch_account" "fail_allow" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  network_profile {
    account_access {
      default_action = "Allow"
    }
  }
}

resource "azurerm_batch_account" "fail_default" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
}
