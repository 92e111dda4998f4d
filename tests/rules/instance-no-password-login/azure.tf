variable "unknown" {}

resource "azurerm_linux_virtual_machine" "pass_default" {
  name                  = "default-records"
  resource_group_name   = "clinic"
  location              = "eastus"
  size                  = "Standard_B2s"
  admin_username        = "clinic"
  network_interface_ids = ["/subscriptions/0/nic"]
  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
  }
}

resource "azurerm_linux_virtual_machine" "pass_set" {
  name                  = "set-records"
  resource_group_name   = "clinic"
  location              = "eastus"
  size                  = "Standard_B2s"
  admin_username        = "clinic"
  network_interface_ids = ["/subscriptions/0/nic"]
  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
  }
  disable_password_authentication = true
}

resource "azurerm_linux_virtual_machine" "fail_set" {
  name                  = "set-records"
  resource_group_name   = "clinic"
  location              = "eastus"
  size                  = "Standard_B2s"
  admin_username        = "clinic"
  network_interface_ids = ["/subscriptions/0/nic"]
  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
  }
  disable_password_authentication = false
}

resource "azurerm_linux_virtual_machine" "unknown_variable" {
  name                  = "variable-records"
  resource_group_name   = "clinic"
  location              = "eastus"
  size                  = "Standard_B2s"
  admin_username        = "clinic"
  network_interface_ids = ["/subscriptions/0/nic"]
  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
  }
  disable_password_authentication = var.unknown
}
