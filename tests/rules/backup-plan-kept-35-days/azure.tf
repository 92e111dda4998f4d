variable "unknown" {}

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

resource "azurerm_backup_policy_vm" "fail_daily" {
  name                = "records"
  resource_group_name = "clinic"
  recovery_vault_name = "records"
  backup {
    frequency = "Daily"
    time      = "23:00"
  }
  retention_daily {
    count = 10
  }
}

resource "azurerm_backup_policy_vm" "pass_weekly" {
  name                = "records"
  resource_group_name = "clinic"
  recovery_vault_name = "records"
  backup {
    frequency = "Daily"
    time      = "23:00"
  }
  retention_daily {
    count = 7
  }
  retention_weekly {
    count    = 42
    weekdays = ["Sunday"]
  }
}

resource "azurerm_backup_policy_vm" "unknown_variable" {
  name                = "records"
  resource_group_name = "clinic"
  recovery_vault_name = "records"
  backup {
    frequency = "Daily"
    time      = "23:00"
  }
  retention_daily {
    count = var.unknown
  }
}

resource "azurerm_data_protection_backup_policy_disk" "pass_disk" {
  name                            = "records"
  vault_id                        = "vault"
  backup_repeating_time_intervals = ["R/2024-05-19T06:33:16+00:00/PT4H"]
  default_retention_duration      = "P42D"
}

resource "azurerm_data_protection_backup_policy_disk" "fail_disk" {
  name                            = "records"
  vault_id                        = "vault"
  backup_repeating_time_intervals = ["R/2024-05-19T06:33:16+00:00/PT4H"]
  default_retention_duration      = "P7D"
}
