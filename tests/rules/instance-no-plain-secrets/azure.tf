variable "unknown" {}

resource "azurerm_linux_virtual_machine" "pass_none" {
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

resource "azurerm_linux_virtual_machine" "fail_encoded" {
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
  custom_data = "ZXhwb3J0IERCX1BBU1NXT1JEPWV4YW1wbGUtb25seS0x"
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
  os_profile {
    computer_name  = "records"
    admin_username = "clinic"
    custom_data    = "echo ready"
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
  os_profile {
    computer_name  = "records"
    admin_username = "clinic"
    custom_data    = "export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE"
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
  custom_data = var.unknown
}
