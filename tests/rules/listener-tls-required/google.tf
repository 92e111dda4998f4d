resource "google_compute_url_map" "redirect" {
  name = "redirect"
  default_url_redirect {
    https_redirect = true
    strip_query    = false
  }
}
resource "google_compute_url_map" "portal" {
  name            = "portal"
  default_service = "projects/clinic/global/backendServices/portal"
}

resource "google_compute_target_https_proxy" "pass_https" {
  name             = "https-records"
  url_map          = "projects/clinic/global/urlMaps/portal"
  ssl_certificates = ["projects/clinic/global/sslCertificates/portal"]
}

resource "google_compute_target_http_proxy" "pass_redirect" {
  name    = "redirect-records"
  url_map = google_compute_url_map.redirect.id
}

resource "google_compute_target_http_proxy" "fail_http" {
  name    = "http-records"
  url_map = google_compute_url_map.portal.id
}
