resource "google_compute_subnetwork" "pass_logged" {
  name          = "logged-records"
  network       = "clinic"
  ip_cidr_range = "10.0.0.0/24"
  region        = "us-central1"
  log_config {
    aggregation_interval = "INTERVAL_5_SEC"
  }
}

resource "google_compute_subnetwork" "fail_silent" {
  name          = "silent-records"
  network       = "clinic"
  ip_cidr_range = "10.0.0.0/24"
  region        = "us-central1"
}

resource "google_compute_subnetwork" "na_proxy" {
  name          = "proxy-records"
  network       = "clinic"
  ip_cidr_range = "10.0.0.0/24"
  region        = "us-central1"
  purpose       = "REGIONAL_MANAGED_PROXY"
  role          = "ACTIVE"
}
