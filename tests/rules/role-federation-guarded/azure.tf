resource "azuread_application_federated_identity_credential" "pass_branch" {
  application_id = "/applications/00000000-0000-0000-0000-000000000000"
  display_name   = "pass-branch"
  audiences      = ["api://AzureADTokenExchange"]
  issuer         = "https://token.actions.githubusercontent.com"
  subject        = "repo:clinic/portal:ref:refs/heads/main"
}

resource "azuread_application_federated_identity_credential" "fail_any" {
  application_id = "/applications/00000000-0000-0000-0000-000000000000"
  display_name   = "fail-any"
  audiences      = ["api://AzureADTokenExchange"]
  issuer         = "https://token.actions.githubusercontent.com"
  subject        = "repo:*"
}

resource "azuread_application_federated_identity_credential" "fail_workflow_first" {
  application_id = "/applications/00000000-0000-0000-0000-000000000000"
  display_name   = "fail-workflow-first"
  audiences      = ["api://AzureADTokenExchange"]
  issuer         = "https://token.actions.githubusercontent.com"
  subject        = "workflow:deploy"
}

resource "azuread_application_federated_identity_credential" "pass_cluster" {
  application_id = "/applications/00000000-0000-0000-0000-000000000000"
  display_name   = "pass-cluster"
  audiences      = ["api://AzureADTokenExchange"]
  issuer         = "https://oidc.clinic.example/"
  subject        = "system:serviceaccount:portal:portal"
}

resource "azurerm_federated_identity_credential" "pass_identity" {
  name                = "pass-identity"
  resource_group_name = "clinic"
  parent_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.ManagedIdentity/userAssignedIdentities/portal"
  audience            = ["api://AzureADTokenExchange"]
  issuer              = "https://token.actions.githubusercontent.com"
  subject             = "repo:clinic/portal:environment:live"
}

resource "azurerm_federated_identity_credential" "fail_identity" {
  name                = "fail-identity"
  resource_group_name = "clinic"
  parent_id           = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/clinic/providers/Microsoft.ManagedIdentity/userAssignedIdentities/portal"
  audience            = ["api://AzureADTokenExchange"]
  issuer              = "https://token.actions.githubusercontent.com"
  subject             = "repo:*/portal:ref:refs/heads/main"
}
