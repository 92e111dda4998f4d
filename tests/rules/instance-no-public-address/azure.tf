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
}

resource "azurerm_linux_virtual_machine" "fail_outside" {
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

resource "azurerm_linux_virtual_machine" "na_elsewhere" {
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
      public_ip_address {
        name = "main"
      }
    }
  }
  os_disk {
    caching              = "ReadWrite"
    storage_account_type = "Premium_LRS"
  }
}
