resource "google_iam_workload_identity_pool_provider" "pass_condition" {
  workload_identity_pool_id          = "pipelines"
  workload_identity_pool_provider_id = "pass-condition"
  attribute_mapping = {
    "google.subject" = "assertion.sub"
  }
  attribute_condition = "assertion.groups == 'staff'"
  oidc {
    issuer_uri = "https://login.clinic.example"
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

resource "google_iam_workload_identity_pool_provider" "fail_aws" {
  workload_identity_pool_id          = "pipelines"
  workload_identity_pool_provider_id = "fail-aws"
  attribute_mapping = {
    "google.subject" = "assertion.sub"
  }
  aws {
    account_id = "123456789012"
  }
}
