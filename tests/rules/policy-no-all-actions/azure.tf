resource "azurerm_role_definition" "pass_named" {
  name  = "pass-named"
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

resource "azurerm_role_definition" "fail_second" {
  name  = "fail-second"
  scope = "/subscriptions/00000000-0000-0000-0000-000000000000"
  permissions {
    actions = ["Microsoft.Storage/*/read"]
  }
  permissions {
    actions = ["*"]
  }
}
