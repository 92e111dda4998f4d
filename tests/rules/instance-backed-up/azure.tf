resource "azurerm_backup_protected_vm" "records" {
  resource_group_name = "clinic"
  recovery_vault_name = "records"
  source_vm_id        = azurerm_linux_virtual_machine.pass_protected.id
  backup_policy_id    = "/subscriptions/0/resourceGroups/clinic/providers/Microsoft.RecoveryServices/vaults/records/backupPolicies/daily"
}

resource "azurerm_linux_virtual_machine" "pass_protected" {
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

resource "azurerm_linux_virtual_machine" "fail_alone" {
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
}
