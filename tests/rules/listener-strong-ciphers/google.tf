variable "unknown" {}

resource "google_compute_ssl_policy" "pass_restricted" {
  name    = "pass-restricted"
  profile = "RESTRICTED"
}

resource "google_compute_ssl_policy" "pass_modern" {
  name            = "pass-modern"
  profile         = "MODERN"
  min_tls_version = "TLS_1_2"
}

resource "google_compute_ssl_policy" "fail_modern" {
  name    = "fail-modern"
  profile = "MODERN"
}

resource "google_compute_ssl_policy" "fail_default" {
  name = "fail-default"
}

resource "google_compute_ssl_policy" "fail_compatible" {
  name            = "fail-compatible"
  min_tls_version = "TLS_1_2"
}

resource "google_compute_ssl_policy" "pass_custom" {
  name            = "pass-custom"
  profile         = "CUSTOM"
  min_tls_version = "TLS_1_2"
  custom_features = ["TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"]
}

resource "google_compute_ssl_policy" "fail_custom" {
  name            = "fail-custom"
  profile         = "CUSTOM"
  min_tls_version = "TLS_1_2"
  custom_features = ["TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", "TLS_RSA_WITH_AES_256_GCM_SHA384"]
}

resource "google_compute_ssl_policy" "unknown_profile" {
  name    = "unknown-profile"
  profile = var.unknown
}
