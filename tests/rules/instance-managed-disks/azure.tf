resource "azurerm_linux_virtual_machine" "pass_always" {
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

resource "azurerm_virtual_machine" "pass_legacy" {
  name                  = "records"
  resource_group_name   = "clinic"
  location              = "eastus"
  vm_size               = "Standard_B2s"
  network_interface_ids = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Network/networkInterfaces/records"]
  storage_os_disk {
    name              = "system"
    create_option     = "FromImage"
    managed_disk_type = "Premium_LRS"
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
    vhd_uri       = "https://records.blob.core.windows.net/vhds/system.vhd"
  }
}

resource "azurerm_virtual_machine" "fail_data" {
  name                  = "records"
  resource_group_name   = "clinic"
  location              = "eastus"
  vm_size               = "Standard_B2s"
  network_interface_ids = ["/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Network/networkInterfaces/records"]
  storage_os_disk {
    name              = "system"
    create_option     = "FromImage"
    managed_disk_type = "Premium_LRS"
  }
  storage_data_disk {
    name          = "data"
    lun           = 0
    create_option = "Empty"
    vhd_uri       = "https://records.blob.core.windows.net/vhds/data.vhd"
  }
}
