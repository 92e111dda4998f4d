variable "subscription" {}

resource "azurerm_role_definition" "fail_template_of_subscription" {
  scope = "/subscriptions/${var.subscription}"
  permissions {
    actions = ["*"]
  }
}

resource "azurerm_role_definition" "fail_subscription_of_client" {
  scope = "/subscriptions/${data.azurerm_client_config.current.subscription_id}"
  permissions {
    actions = ["*"]
  }
}

resource "azurerm_role_definition" "pass_template_of_group" {
  scope = "/subscriptions/${var.subscription}/resourceGroups/records"
  permissions {
    actions = ["*"]
  }
}

resource "azurerm_role_definition" "unknown_scope" {
  scope = var.subscription
  permissions {
    actions = ["*"]
  }
}

resource "azurerm_role_definition" "fail_no_scope" {
  permissions {
    actions = ["*"]
  }
}
