resource "google_compute_url_map" "redirect" {
  name = "redirect"
  default_url_redirect {
    https_redirect = true
    strip_query    = false
  }
}

resource "google_compute_target_https_proxy" "pass_proxy" {
  name             = "pass-proxy"
  url_map          = "projects/clinic/global/urlMaps/portal"
  ssl_certificates = ["projects/clinic/global/sslCertificates/portal"]
}

resource "google_compute_target_http_proxy" "pass_redirect" {
  name    = "pass-redirect"
  url_map = google_compute_url_map.redirect.id
}

resource "google_compute_target_http_proxy" "fail_proxy" {
  name    = "fail-proxy"
  url_map = "projects/clinic/global/urlMaps/portal"
}

resource "google_compute_global_forwarding_rule" "fail_rule" {
  name       = "fail-rule"
  target     = google_compute_target_http_proxy.fail_proxy.id
  port_range = "80"
}

resource "google_compute_global_forwarding_rule" "pass_rule_redirect" {
  name       = "pass-rule-redirect"
  target     = google_compute_target_http_proxy.pass_redirect.id
  port_range = "80"
}

resource "google_compute_global_forwarding_rule" "pass_rule" {
  name       = "pass-rule"
  target     = google_compute_target_https_proxy.pass_proxy.id
  port_range = "80"
}

resource "google_compute_global_forwarding_rule" "fail_rule_managed" {
  name                  = "fail-rule-managed"
  target                = google_compute_target_http_proxy.fail_proxy.id
  port_range            = "80"
  load_balancing_scheme = "EXTERNAL_MANAGED"
}

resource "google_compute_global_forwarding_rule" "na_internal" {
  name                  = "na-internal"
  target                = google_compute_target_http_proxy.fail_proxy.id
  port_range            = "80"
  load_balancing_scheme = "INTERNAL_MANAGED"
}

resource "google_compute_region_target_http_proxy" "fail_region" {
  name    = "region"
  url_map = "projects/clinic/regions/us-central1/urlMaps/portal"
}

resource "google_compute_forwarding_rule" "fail_regional" {
  name                  = "fail-regional"
  target                = google_compute_region_target_http_proxy.fail_region.id
  port_range            = "80"
  load_balancing_scheme = "EXTERNAL_MANAGED"
}

resource "google_compute_forwarding_rule" "na_pool" {
  name       = "na-pool"
  target     = "projects/clinic/regions/us-central1/targetPools/portal"
  port_range = "80"
}

resource "google_compute_global_forwarding_rule" "unknown_elsewhere" {
  name       = "unknown-elsewhere"
  target     = "projects/clinic/global/targetHttpProxies/portal"
  port_range = "80"
}

resource "google_compute_global_forwarding_rule" "pass_proxy_elsewhere" {
  name       = "pass-proxy-elsewhere"
  target     = google_compute_target_https_proxy.declared_elsewhere.id
  port_range = "443"
}

resource "google_compute_global_forwarding_rule" "unknown_proxy_elsewhere" {
  name       = "unknown-proxy-elsewhere"
  target     = google_compute_target_http_proxy.declared_elsewhere.id
  port_range = "80"
}
