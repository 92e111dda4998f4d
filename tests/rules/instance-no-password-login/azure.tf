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

resource "azurerm_linux_virtual_machine_scale_set" "fail_scale_set" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Standard_B2s"
  instances           = 2
  admin_username      = "clinic"
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
  disable_password_authentication = false
}

resource "azurerm_linux_virtual_machine_scale_set" "pass_scale_set" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  sku                 = "Standard_B2s"
  instances           = 2
  admin_username      = "clinic"
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

resource "azurerm_virtual_machine" "pass_legacy" {
  name                  = "records"
  resource_group_name   = "clinic"
  location              = "eastus"
  vm_size               = "Standard_B2s"
  network_interface_ids = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Network/networkInterfaces/records"]
  storage_os_disk {
    name          = "system"
    create_option = "FromImage"
  }
  os_profile_linux_config {
    disable_password_authentication = true
  }
}

resource "azurerm_virtual_machine" "fail_legacy" {
  name                  = "records"
  resource_group_name   = "clinic"
  location              = "eastus"
  vm_size               = "Standard_B2s"
  network_interface_ids = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Network/networkInterfaces/records"]
  storage_os_disk {
    name          = "system"
    create_option = "FromImage"
  }
  os_profile_linux_config {
    disable_password_authentication = false
  }
}

resource "azurerm_virtual_machine" "na_windows" {
  name                  = "records"
  resource_group_name   = "clinic"
  location              = "eastus"
  vm_size               = "Standard_B2s"
  network_interface_ids = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Network/networkInterfaces/records"]
  storage_os_disk {
    name          = "system"
    create_option = "FromImage"
  }
  os_profile_windows_config {}
}
