variable "unknown" {}

variable "password" {}

resource "azurerm_linux_virtual_machine" "pass_linux" {
  name                  = "records"
  resource_group_name   = "clinic"
  location              = "eastus"
  size                  = "Standard_B2s"
  admin_username        = "clinic"
  network_interface_ids = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Network/networkInterfaces/records"]
  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
  }
  encryption_at_host_enabled = true
}

resource "azurerm_linux_virtual_machine" "fail_linux" {
  name                  = "records"
  resource_group_name   = "clinic"
  location              = "eastus"
  size                  = "Standard_B2s"
  admin_username        = "clinic"
  network_interface_ids = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Network/networkInterfaces/records"]
  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
  }
}

resource "azurerm_windows_virtual_machine" "pass_windows" {
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
  encryption_at_host_enabled = true
}

resource "azurerm_windows_virtual_machine" "fail_windows" {
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

resource "azurerm_linux_virtual_machine_scale_set" "pass_linux_set" {
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
  encryption_at_host_enabled = true
}

resource "azurerm_linux_virtual_machine_scale_set" "fail_linux_set" {
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

resource "azurerm_windows_virtual_machine_scale_set" "pass_windows_set" {
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
  encryption_at_host_enabled = true
}

resource "azurerm_windows_virtual_machine_scale_set" "fail_windows_set" {
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

resource "azurerm_linux_virtual_machine" "unknown_variable" {
  name                  = "records"
  resource_group_name   = "clinic"
  location              = "eastus"
  size                  = "Standard_B2s"
  admin_username        = "clinic"
  network_interface_ids = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Network/networkInterfaces/records"]
  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
  }
  encryption_at_host_enabled = var.unknown
}
