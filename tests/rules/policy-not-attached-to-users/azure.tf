resource "azurerm_role_assignment" "fail_user" {
  principal_id         = "00000000-0000-0000-0000-000000000000"
  scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic"
  role_definition_name = "Reader"
  principal_type       = "User"
}

resource "azurerm_role_assignment" "pass_group" {
  principal_id         = "00000000-0000-0000-0000-000000000000"
  scope                = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic"
  role_definition_name = "Reader"
  principal_type       = "Group"
}
