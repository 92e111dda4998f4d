resource "azurerm_role_definition" "pass_named" {
  name  = "named-records"
  scope = "/subscriptions/00000000-0000-0000-0000-000000000000"
  permissions {
    actions = ["Microsoft.Storage/*/read"]
  }
}

resource "azurerm_role_definition" "fail_star" {
  name  = "star-records"
  scope = "/subscriptions/00000000-0000-0000-0000-000000000000"
  permissions {
    actions = ["*"]
  }
}

resource "azurerm_role_assignment" "fail_owner" {
  principal_id         = "00000000-0000-0000-0000-000000000000"
  scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
  role_definition_name = "Owner"
}

resource "azurerm_role_assignment" "pass_group" {
  principal_id         = "00000000-0000-0000-0000-000000000000"
  scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic"
  role_definition_name = "Owner"
}

resource "azurerm_role_assignment" "pass_reader" {
  principal_id         = "00000000-0000-0000-0000-000000000000"
  scope                = "/subscriptions/00000000-0000-0000-0000-000000000000"
  role_definition_name = "Reader"
}
