# Lets the provider's service account list the assets of the client's project. The client gives out no key.

terraform {
  required_version = ">= 1.5"
  required_providers {
    google = {
      source  = "hashicorp/google"
      version = ">= 5.0"
    }
  }
}

variable "project" {
  description = "The client's project."
  type        = string
}

variable "scanner_service_account" {
  description = "The provider's service account: scan@PROJECT.iam.gserviceaccount.com."
  type        = string

  validation {
    condition     = endswith(var.scanner_service_account, ".iam.gserviceaccount.com")
    error_message = "A service account, not a user or a group."
  }
}

locals {
  role = jsondecode(file("${path.module}/role.json"))
}

resource "google_project_service" "assets" {
  project            = var.project
  service            = "cloudasset.googleapis.com"
  disable_on_destroy = false
}

resource "google_project_iam_custom_role" "scan" {
  project     = var.project
  role_id     = "policycheckScan"
  title       = local.role.title
  description = local.role.description
  stage       = local.role.stage
  permissions = local.role.includedPermissions
}

resource "google_project_iam_member" "scan" {
  project = var.project
  role    = google_project_iam_custom_role.scan.id
  member  = "serviceAccount:${var.scanner_service_account}"
}

output "project" {
  description = "Goes into the provider's fleet.yaml."
  value       = var.project
}
