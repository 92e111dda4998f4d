resource "azurerm_federated_identity_credential" "pass_service_account_of_cluster" {
  issuer  = azurerm_kubernetes_cluster.own.oidc_issuer_url
  subject = "system:serviceaccount:records:reader"
}

resource "azurerm_federated_identity_credential" "fail_nobody_named" {
  issuer  = "https://token.actions.githubusercontent.com"
  subject = ""
}

variable "namespace" {}

resource "azurerm_federated_identity_credential" "pass_service_account_of_some_namespace" {
  issuer  = azurerm_kubernetes_cluster.own.oidc_issuer_url
  subject = "system:serviceaccount:${var.namespace}:reader"
}

resource "azurerm_federated_identity_credential" "unknown_subject" {
  issuer  = "https://token.actions.githubusercontent.com"
  subject = var.namespace
}

resource "azurerm_federated_identity_credential" "pass_repository_by_variable" {
  issuer  = "https://token.actions.githubusercontent.com"
  subject = "repo:clinic/${var.namespace}:ref:refs/heads/main"
}
