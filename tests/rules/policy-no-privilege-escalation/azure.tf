resource "azurerm_role_definition" "pass_reading" {
  name  = "pass-reading"
  scope = "/subscriptions/00000000-0000-0000-0000-000000000000"
  permissions {
    actions = ["Microsoft.Authorization/*/read"]
  }
}

resource "azurerm_role_definition" "fail_roles" {
  name  = "fail-roles"
  scope = "/subscriptions/00000000-0000-0000-0000-000000000000"
  permissions {
    actions = ["Microsoft.Authorization/roleDefinitions/write"]
  }
}

resource "azurerm_role_definition" "fail_assignments" {
  name  = "fail-assignments"
  scope = "/subscriptions/00000000-0000-0000-0000-000000000000"
  permissions {
    actions = ["Microsoft.Authorization/*"]
  }
}

resource "azurerm_role_definition" "fail_star" {
  name  = "fail-star"
  scope = "/subscriptions/00000000-0000-0000-0000-000000000000"
  permissions {
    actions = ["*"]
  }
}

resource "azurerm_role_definition" "pass_contributor" {
  name  = "pass-contributor"
  scope = "/subscriptions/00000000-0000-0000-0000-000000000000"
  permissions {
    actions     = ["*"]
    not_actions = ["Microsoft.Authorization/*/Delete", "Microsoft.Authorization/*/Write"]
  }
}
