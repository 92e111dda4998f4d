resource "azurerm_role_definition" "pass_named" {
  name  = "pass-named"
  scope = "/subscriptions/00000000-0000-0000-0000-000000000000"
  permissions {
    actions = ["Microsoft.Authorization/*/read"]
  }
}

resource "azurerm_role_definition" "fail_authorization" {
  name  = "fail-authorization"
  scope = "/subscriptions/00000000-0000-0000-0000-000000000000"
  permissions {
    actions = ["Microsoft.Authorization/*"]
  }
}

resource "azurerm_role_definition" "pass_contributor" {
  name  = "pass-contributor"
  scope = "/subscriptions/00000000-0000-0000-0000-000000000000"
  permissions {
    actions     = ["*"]
    not_actions = ["Microsoft.Authorization/*/Write"]
  }
}

resource "azurerm_role_assignment" "fail_access" {
  principal_id         = "00000000-0000-0000-0000-000000000000"
  scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
  role_definition_name = "User Access Administrator"
}

resource "azurerm_role_assignment" "pass_group" {
  principal_id         = "00000000-0000-0000-0000-000000000000"
  scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic"
  role_definition_name = "User Access Administrator"
}

resource "azurerm_role_assignment" "pass_reader" {
  principal_id         = "00000000-0000-0000-0000-000000000000"
  scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
  role_definition_name = "Reader"
}

resource "azurerm_role_assignment" "fail_by_id" {
  principal_id       = "00000000-0000-0000-0000-000000000000"
  scope              = "/subscriptions/00000000-0000-0000-0000-000000000000"
  role_definition_id = "/subscriptions/00000000-0000-0000-0000-000000000000/providers/Microsoft.Authorization/roleDefinitions/18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"
}

resource "azurerm_role_assignment" "fail_root" {
  principal_id         = "00000000-0000-0000-0000-000000000000"
  scope                = "/"
  role_definition_name = "User Access Administrator"
}
