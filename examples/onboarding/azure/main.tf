# Delegates a subscription to the provider's tenant through Azure Lighthouse. The scan's service principal lives in the
# provider's tenant; the client sees the delegation under "Service providers" and can end it there.

terraform {
  required_version = ">= 1.5"
  required_providers {
    azurerm = {
      source  = "hashicorp/azurerm"
      version = ">= 4.0"
    }
  }
}

variable "subscription_id" {
  description = "The client's subscription."
  type        = string
}

variable "provider_tenant_id" {
  description = "The provider's Entra tenant."
  type        = string
}

variable "scanner_principal_id" {
  description = "The object id, in the provider's tenant, of the group that holds the scan's service principal."
  type        = string
}

provider "azurerm" {
  features {}
  subscription_id = var.subscription_id
}

locals {
  # Lighthouse takes built-in roles alone. Reader sees configuration, but neither keys of accounts nor data. Where a
  # service principal in the client's own tenant is wanted instead, role.json is the custom role with less still.
  reader = "acdd72a7-3385-48ef-bd42-f606fba81ae7"
}

resource "azurerm_lighthouse_definition" "scan" {
  name               = "policycheck nightly scan"
  description        = "Reads configuration for policycheck, every night. Writes nothing."
  managing_tenant_id = var.provider_tenant_id
  scope              = "/subscriptions/${var.subscription_id}"

  authorization {
    principal_id           = var.scanner_principal_id
    principal_display_name = "policycheck scan"
    role_definition_id     = local.reader
  }
}

resource "azurerm_lighthouse_assignment" "scan" {
  scope                    = "/subscriptions/${var.subscription_id}"
  lighthouse_definition_id = azurerm_lighthouse_definition.scan.id
}

output "subscription_id" {
  description = "Goes into the provider's fleet.yaml."
  value       = var.subscription_id
}
