resource "google_org_policy_policy" "pass_on" {
  name   = "organizations/123/policies/iam.disableServiceAccountKeyCreation"
  parent = "organizations/123"
  spec {
    rules {
      enforce = "TRUE"
    }
  }
}

resource "google_org_policy_policy" "fail_off" {
  name   = "organizations/123/policies/iam.disableServiceAccountKeyCreation"
  parent = "organizations/123"
  spec {
    rules {
      enforce = "FALSE"
    }
  }
}

resource "google_org_policy_policy" "na_other" {
  name   = "organizations/123/policies/gcp.resourceLocations"
  parent = "organizations/123"
}

resource "google_project_organization_policy" "pass_old" {
  project    = "clinic"
  constraint = "constraints/iam.disableServiceAccountKeyCreation"
  boolean_policy {
    enforced = true
  }
}

resource "google_project_organization_policy" "fail_old" {
  project    = "clinic"
  constraint = "constraints/iam.disableServiceAccountKeyCreation"
  boolean_policy {
    enforced = false
  }
}
