variable "unknown" {}

resource "google_dns_managed_zone" "pass_on" {
  name     = "pass-on"
  dns_name = "pass-on.example.com."
  dnssec_config {
    state = "on"
  }
}

resource "google_dns_managed_zone" "fail_none" {
  name     = "fail-none"
  dns_name = "fail-none.example.com."
}

resource "google_dns_managed_zone" "fail_off" {
  name     = "fail-off"
  dns_name = "fail-off.example.com."
  dnssec_config {
    state = "off"
  }
}

resource "google_dns_managed_zone" "na_private" {
  name       = "na-private"
  dns_name   = "na-private.example.com."
  visibility = "private"
}

resource "google_dns_managed_zone" "unknown_state" {
  name     = "unknown-state"
  dns_name = "unknown-state.example.com."
  dnssec_config {
    state = var.unknown
  }
}
