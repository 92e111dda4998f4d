variable "unknown" {}

resource "google_dns_managed_zone" "pass_256" {
  name     = "pass-256"
  dns_name = "pass-256.example.com."
  dnssec_config {
    state = "on"
    default_key_specs {
      algorithm  = "rsasha256"
      key_type   = "keySigning"
      key_length = 2048
    }
  }
}

resource "google_dns_managed_zone" "pass_default" {
  name     = "pass-default"
  dns_name = "pass-default.example.com."
  dnssec_config {
    state = "on"
  }
}

resource "google_dns_managed_zone" "fail_sha1" {
  name     = "fail-sha1"
  dns_name = "fail-sha1.example.com."
  dnssec_config {
    state = "on"
    default_key_specs {
      algorithm  = "rsasha1"
      key_type   = "keySigning"
      key_length = 2048
    }
  }
}

resource "google_dns_managed_zone" "na_private" {
  name       = "na-private"
  dns_name   = "na-private.example.com."
  visibility = "private"
}

resource "google_dns_managed_zone" "unknown_algorithm" {
  name     = "unknown-algorithm"
  dns_name = "unknown-algorithm.example.com."
  dnssec_config {
    state = "on"
    default_key_specs {
      algorithm  = var.unknown
      key_type   = "keySigning"
      key_length = 2048
    }
  }
}
