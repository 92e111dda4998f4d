resource "google_dns_managed_zone" "pass_on" {
  name     = "pass-on"
  dns_name = "pass-on.example.com."
  cloud_logging_config {
    enable_logging = true
  }
}

resource "google_dns_managed_zone" "fail_none" {
  name     = "fail-none"
  dns_name = "fail-none.example.com."
}

resource "google_dns_managed_zone" "na_private" {
  name       = "na-private"
  dns_name   = "na-private.example.com."
  visibility = "private"
}
