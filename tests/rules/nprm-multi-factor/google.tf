resource "google_identity_platform_config" "pass_mandatory" {
  project = "pass-mandatory"
  mfa {
    state = "MANDATORY"
  }
}

resource "google_identity_platform_config" "fail_optional" {
  project = "fail-optional"
  mfa {
    state = "ENABLED"
  }
}

resource "google_identity_platform_config" "fail_default" {
  project = "fail-default"
}

variable "unknown" {}

resource "google_identity_platform_config" "unknown_state" {
  project = "unknown-state"
  mfa {
    state = var.unknown
  }
}
