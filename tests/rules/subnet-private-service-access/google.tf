variable "unknown" {}

resource "google_compute_subnetwork" "pass_on" {
  name                     = "pass-on"
  network                  = "clinic"
  ip_cidr_range            = "10.0.0.0/24"
  private_ip_google_access = true
}

resource "google_compute_subnetwork" "fail_default" {
  name          = "fail-default"
  network       = "clinic"
  ip_cidr_range = "10.0.0.0/24"
}

resource "google_compute_subnetwork" "fail_off" {
  name                     = "fail-off"
  network                  = "clinic"
  ip_cidr_range            = "10.0.0.0/24"
  private_ip_google_access = false
}

resource "google_compute_subnetwork" "na_proxy" {
  name          = "na-proxy"
  network       = "clinic"
  ip_cidr_range = "10.0.0.0/24"
  purpose       = "REGIONAL_MANAGED_PROXY"
}

resource "google_compute_subnetwork" "unknown_setting" {
  name                     = "unknown-setting"
  network                  = "clinic"
  ip_cidr_range            = "10.0.0.0/24"
  private_ip_google_access = var.unknown
}
