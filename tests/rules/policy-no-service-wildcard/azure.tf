resource "azurerm_role_definition" "pass_named" {
  name  = "pass-named"
  scope = "/subscriptions/00000000-0000-0000-0000-000000000000"
  permissions {
    actions = ["Microsoft.Storage/storageAccounts/read"]
  }
}

resource "azurerm_role_definition" "fail_service" {
  name  = "fail-service"
  scope = "/subscriptions/00000000-0000-0000-0000-000000000000"
  permissions {
    actions = ["Microsoft.Storage/*"]
  }
}

resource "azurerm_role_definition" "pass_reading" {
  name  = "pass-reading"
  scope = "/subscriptions/00000000-0000-0000-0000-000000000000"
  permissions {
    actions = ["Microsoft.Storage/*/read"]
  }
}

resource "azurerm_role_definition" "fail_star" {
  name  = "fail-star"
  scope = "/subscriptions/00000000-0000-0000-0000-000000000000"
  permissions {
    actions = ["*"]
  }
}
