resource "azurerm_linux_virtual_machine" "pass_key" {
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
  admin_ssh_key {
    username   = "clinic"
    public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEexample"
  }
}

resource "azurerm_linux_virtual_machine" "fail_none" {
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

resource "azurerm_linux_virtual_machine_scale_set" "pass_set" {
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
  admin_ssh_key {
    username   = "clinic"
    public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEexample"
  }
}

resource "azurerm_linux_virtual_machine_scale_set" "fail_set" {
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

# The key lies on the machine that applies this.
resource "azurerm_linux_virtual_machine" "pass_key_file" {
  name = "pass-key-file"
  admin_ssh_key {
    username   = "clinic"
    public_key = file("~/.ssh/id_rsa.pub")
  }
}

resource "azurerm_linux_virtual_machine" "pass_key_file_in_text" {
  name = "pass-key-file-in-text"
  admin_ssh_key {
    username   = "clinic"
    public_key = "${file("~/.ssh/id_rsa.pub")}"
  }
}
