variable "unknown" {}

resource "google_compute_ssl_policy" "pass_policy" {
  name            = "pass-policy"
  min_tls_version = "TLS_1_2"
}

resource "google_compute_ssl_policy" "pass_restricted" {
  name    = "pass-restricted"
  profile = "RESTRICTED"
}

resource "google_compute_ssl_policy" "fail_policy" {
  name = "fail-policy"
}

resource "google_compute_ssl_policy" "fail_11" {
  name            = "fail-11"
  min_tls_version = "TLS_1_1"
  profile         = "MODERN"
}

resource "google_compute_region_ssl_policy" "fail_region" {
  name   = "fail-region"
  region = "us-central1"
}

resource "google_compute_target_https_proxy" "pass_proxy" {
  name             = "pass-proxy"
  url_map          = "projects/clinic/global/urlMaps/portal"
  ssl_certificates = ["projects/clinic/global/sslCertificates/portal"]
  ssl_policy       = google_compute_ssl_policy.pass_policy.id
}

resource "google_compute_target_https_proxy" "fail_proxy" {
  name             = "fail-proxy"
  url_map          = "projects/clinic/global/urlMaps/portal"
  ssl_certificates = ["projects/clinic/global/sslCertificates/portal"]
}

resource "google_compute_target_https_proxy" "fail_proxy_policy" {
  name             = "fail-proxy-policy"
  url_map          = "projects/clinic/global/urlMaps/portal"
  ssl_certificates = ["projects/clinic/global/sslCertificates/portal"]
  ssl_policy       = google_compute_ssl_policy.fail_policy.id
}

resource "google_compute_target_https_proxy" "unknown_elsewhere" {
  name             = "unknown-elsewhere"
  url_map          = "projects/clinic/global/urlMaps/portal"
  ssl_certificates = ["projects/clinic/global/sslCertificates/portal"]
  ssl_policy       = "projects/clinic/global/sslPolicies/modern"
}

resource "google_compute_ssl_policy" "unknown_variable" {
  name            = "unknown-variable"
  min_tls_version = var.unknown
}
