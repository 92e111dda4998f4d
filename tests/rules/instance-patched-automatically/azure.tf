variable "password" {}

resource "azurerm_windows_virtual_machine" "pass_default" {
  name                  = "records"
  resource_group_name   = "clinic"
  location              = "eastus"
  size                  = "Standard_B2s"
  admin_username        = "clinic"
  admin_password        = var.password
  network_interface_ids = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Network/networkInterfaces/records"]
  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
  }
}

resource "azurerm_windows_virtual_machine" "fail_off" {
  name                  = "records"
  resource_group_name   = "clinic"
  location              = "eastus"
  size                  = "Standard_B2s"
  admin_username        = "clinic"
  admin_password        = var.password
  network_interface_ids = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Network/networkInterfaces/records"]
  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
  }
  automatic_updates_enabled = false
}

resource "azurerm_windows_virtual_machine" "fail_old_name" {
  name                  = "records"
  resource_group_name   = "clinic"
  location              = "eastus"
  size                  = "Standard_B2s"
  admin_username        = "clinic"
  admin_password        = var.password
  network_interface_ids = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Network/networkInterfaces/records"]
  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
  }
  enable_automatic_updates = false
}

resource "azurerm_windows_virtual_machine_scale_set" "pass_set" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Standard_B2s"
  instances           = 2
  admin_username      = "clinic"
  admin_password      = var.password
  network_interface {
    name    = "main"
    primary = true
    ip_configuration {
      name    = "main"
      primary = true
    }
  }
  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
  }
}

resource "azurerm_windows_virtual_machine_scale_set" "fail_set" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Standard_B2s"
  instances           = 2
  admin_username      = "clinic"
  admin_password      = var.password
  network_interface {
    name    = "main"
    primary = true
    ip_configuration {
      name    = "main"
      primary = true
    }
  }
  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
  }
  enable_automatic_updates = false
}

resource "azurerm_virtual_machine_scale_set" "pass_legacy" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  upgrade_policy_mode = "Automatic"
  sku {
    name     = "Standard_B2s"
    capacity = 2
  }
  automatic_os_upgrade = true
}

resource "azurerm_virtual_machine_scale_set" "fail_legacy" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  upgrade_policy_mode = "Automatic"
  sku {
    name     = "Standard_B2s"
    capacity = 2
  }
}
