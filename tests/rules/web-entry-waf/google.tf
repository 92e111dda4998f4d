resource "google_compute_backend_service" "pass_guarded" {
  name            = "pass-guarded"
  security_policy = "projects/clinic/global/securityPolicies/portal"
}

resource "google_compute_backend_service" "fail_open" {
  name = "fail-open"
}

resource "google_compute_backend_service" "na_internal" {
  name                  = "na-internal"
  load_balancing_scheme = "INTERNAL_SELF_MANAGED"
}

resource "google_compute_backend_service" "na_tcp" {
  name     = "na-tcp"
  protocol = "TCP"
}
