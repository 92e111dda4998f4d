resource "google_identity_platform_config" "pass_default" {
  project = "pass-default"
}

resource "google_identity_platform_config" "fail_anonymous" {
  project = "fail-anonymous"
  sign_in {
    anonymous {
      enabled = true
    }
  }
}
