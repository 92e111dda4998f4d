variable "unknown" {}

resource "google_compute_ssl_policy" "pass_policy" {
  name            = "policy-records"
  min_tls_version = "TLS_1_2"
}

resource "google_compute_ssl_policy" "fail_policy" {
  name = "policy-records"
}

resource "google_compute_target_https_proxy" "pass_proxy" {
  name             = "proxy-records"
  url_map          = "projects/clinic/global/urlMaps/portal"
  ssl_certificates = ["projects/clinic/global/sslCertificates/portal"]
  ssl_policy       = google_compute_ssl_policy.pass_policy.id
}

resource "google_compute_target_https_proxy" "fail_proxy" {
  name             = "proxy-records"
  url_map          = "projects/clinic/global/urlMaps/portal"
  ssl_certificates = ["projects/clinic/global/sslCertificates/portal"]
}

resource "google_compute_target_https_proxy" "unknown_elsewhere" {
  name             = "elsewhere-records"
  url_map          = "projects/clinic/global/urlMaps/portal"
  ssl_certificates = ["projects/clinic/global/sslCertificates/portal"]
  ssl_policy       = "projects/clinic/global/sslPolicies/modern"
}

resource "google_compute_ssl_policy" "unknown_variable" {
  name            = "variable-records"
  min_tls_version = var.unknown
}
