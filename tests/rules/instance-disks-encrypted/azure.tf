resource "azurerm_linux_virtual_machine" "pass_always" {
  name                  = "always-records"
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
