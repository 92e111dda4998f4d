resource "azurerm_backup_policy_vm" "pass_daily" {
  name                = "records"
  resource_group_name = "clinic"
  recovery_vault_name = "records"
  backup {
    frequency = "Daily"
    time      = "23:00"
  }
  retention_daily {
    count = 35
  }
}

resource "azurerm_backup_policy_vm" "fail_weekly" {
  name                = "records"
  resource_group_name = "clinic"
  recovery_vault_name = "records"
  backup {
    frequency = "Weekly"
    time      = "23:00"
  }
  retention_weekly {
    count    = 42
    weekdays = ["Sunday"]
  }
}

variable "unknown" {}

resource "azurerm_backup_policy_vm" "unknown_frequency" {
  name                = "records"
  resource_group_name = "clinic"
  recovery_vault_name = "records"
  backup {
    frequency = var.unknown
    time      = "23:00"
  }
  retention_daily {
    count = 35
  }
}
