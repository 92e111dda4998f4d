resource "google_iam_workload_identity_pool_provider" "pass_owner" {
  workload_identity_pool_id          = "pipelines"
  workload_identity_pool_provider_id = "pass-owner"
  attribute_mapping = {
    "google.subject" = "assertion.sub"
  }
  attribute_condition = "assertion.repository_owner == 'clinic'"
  oidc {
    issuer_uri = "https://token.actions.githubusercontent.com"
  }
}

resource "google_iam_workload_identity_pool_provider" "fail_none" {
  workload_identity_pool_id          = "pipelines"
  workload_identity_pool_provider_id = "fail-none"
  attribute_mapping = {
    "google.subject" = "assertion.sub"
  }
  oidc {
    issuer_uri = "https://token.actions.githubusercontent.com"
  }
}

resource "google_iam_workload_identity_pool_provider" "fail_any" {
  workload_identity_pool_id          = "pipelines"
  workload_identity_pool_provider_id = "fail-any"
  attribute_mapping = {
    "google.subject" = "assertion.sub"
  }
  attribute_condition = "assertion.sub != ''"
  oidc {
    issuer_uri = "https://token.actions.githubusercontent.com"
  }
}

resource "google_iam_workload_identity_pool_provider" "pass_repository" {
  workload_identity_pool_id          = "pipelines"
  workload_identity_pool_provider_id = "pass-repository"
  attribute_mapping = {
    "google.subject" = "assertion.sub"
  }
  attribute_condition = "attribute.repository == 'clinic/portal'"
  oidc {
    issuer_uri = "https://token.actions.githubusercontent.com"
  }
}

resource "google_iam_workload_identity_pool_provider" "fail_workflow" {
  workload_identity_pool_id          = "pipelines"
  workload_identity_pool_provider_id = "fail-workflow"
  attribute_mapping = {
    "google.subject" = "assertion.sub"
  }
  attribute_condition = "assertion.workflow == 'deploy'"
  oidc {
    issuer_uri = "https://token.actions.githubusercontent.com"
  }
}

resource "google_iam_workload_identity_pool_provider" "pass_own_issuer" {
  workload_identity_pool_id          = "pipelines"
  workload_identity_pool_provider_id = "pass-own-issuer"
  attribute_mapping = {
    "google.subject" = "assertion.sub"
  }
  oidc {
    issuer_uri = "https://login.clinic.example"
  }
}

variable "organisation" {}

resource "google_iam_workload_identity_pool_provider" "pass_variable_owner" {
  workload_identity_pool_id          = "pipelines"
  workload_identity_pool_provider_id = "pass-variable-owner"
  attribute_condition                = "assertion.repository_owner == '${var.organisation}'"
  attribute_mapping = {
    "google.subject" = "assertion.sub"
  }
  oidc {
    issuer_uri = "https://token.actions.githubusercontent.com"
  }
}
