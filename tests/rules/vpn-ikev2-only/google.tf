variable "unknown" {}

resource "google_compute_vpn_tunnel" "pass_default" {
  name          = "pass-default"
  shared_secret = "kept elsewhere"
}

resource "google_compute_vpn_tunnel" "pass_v2" {
  name          = "pass-v2"
  shared_secret = "kept elsewhere"
  ike_version   = 2
}

resource "google_compute_vpn_tunnel" "fail_v1" {
  name          = "fail-v1"
  shared_secret = "kept elsewhere"
  ike_version   = 1
}

resource "google_compute_vpn_tunnel" "unknown_version" {
  name          = "unknown-version"
  shared_secret = "kept elsewhere"
  ike_version   = var.unknown
}
