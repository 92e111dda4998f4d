resource "azurerm_monitor_metric_alert" "busy" {
  name    = "busy"
  enabled = false
  action {
    action_group_id = "g"
  }
}

resource "azurerm_application_insights" "insights" {
  name                          = "insights"
  retention_in_days             = 30
  local_authentication_disabled = true
  internet_ingestion_enabled    = false
}

resource "azurerm_role_definition" "everything" {
  name              = "everything"
  assignable_scopes = ["/subscriptions/11111111-1111-1111-1111-111111111111"]
  permissions {
    actions = ["*"]
  }
}

resource "azurerm_role_definition" "reader" {
  name              = "reader"
  assignable_scopes = ["/subscriptions/11111111-1111-1111-1111-111111111111"]
  permissions {
    actions = ["Microsoft.Storage/storageAccounts/read"]
  }
}

resource "azurerm_subscription_policy_assignment" "tried" {
  name    = "tried"
  enforce = false
}

resource "azurerm_security_center_contact" "default" {
  name                = "default"
  email               = "a@clinic.example"
  alert_notifications = true
  alerts_to_admins    = false
}

resource "azurerm_security_center_auto_provisioning" "default" {
  auto_provision = "Off"
}

resource "azurerm_security_center_setting" "MCAS" {
  setting_name = "MCAS"
  enabled      = true
}
