resource "azurerm_network_interface" "inside" {
  name                = "inside"
  location            = "eastus"
  resource_group_name = "clinic"
  ip_configuration {
    name                          = "main"
    private_ip_address_allocation = "Dynamic"
  }
}

resource "azurerm_network_interface" "outside" {
  name                = "outside"
  location            = "eastus"
  resource_group_name = "clinic"
  ip_configuration {
    name                          = "main"
    private_ip_address_allocation = "Dynamic"
    public_ip_address_id          = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.Network/publicIPAddresses/records"
  }
}

resource "azurerm_linux_virtual_machine" "pass_inside" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  size                = "Standard_B2s"
  admin_username      = "clinic"
  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
  }
  network_interface_ids = [azurerm_network_interface.inside.id]
  boot_diagnostics {}
}

resource "azurerm_linux_virtual_machine" "pass_no_console" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  size                = "Standard_B2s"
  admin_username      = "clinic"
  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
  }
  network_interface_ids = [azurerm_network_interface.outside.id]
}

resource "azurerm_linux_virtual_machine" "fail_both" {
  name                = "records"
  resource_group_name = "clinic"
  location            = "eastus"
  size                = "Standard_B2s"
  admin_username      = "clinic"
  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
  }
  network_interface_ids = [azurerm_network_interface.outside.id]
  boot_diagnostics {}
}

resource "azurerm_linux_virtual_machine" "pass_no_diagnostics" {
  name                  = "pass-no-diagnostics"
  network_interface_ids = ["interface-of-another-team"]
}
