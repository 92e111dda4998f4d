resource "google_compute_network" "pass_logged" {
  name                    = "pass-logged"
  auto_create_subnetworks = false
}

resource "google_dns_policy" "on" {
  name           = "on"
  enable_logging = true
  networks {
    network_url = google_compute_network.pass_logged.id
  }
}

resource "google_compute_network" "fail_off" {
  name                    = "fail-off"
  auto_create_subnetworks = false
}

resource "google_dns_policy" "off" {
  name = "off"
  networks {
    network_url = google_compute_network.fail_off.id
  }
}

resource "google_compute_network" "fail_none" {
  name                    = "fail-none"
  auto_create_subnetworks = false
}
