resource "google_apikeys_key" "pass_targets" {
  name = "pass-targets"
  restrictions {
    api_targets {
      service = "translate.googleapis.com"
    }
  }
}

resource "google_apikeys_key" "fail_none" {
  name = "fail-none"
}

resource "google_apikeys_key" "fail_browsers_only" {
  name = "fail-browsers-only"
  restrictions {
    browser_key_restrictions {
      allowed_referrers = ["portal.clinic.example"]
    }
  }
}
