resource "google_compute_subnetwork" "pass_on" {
  name                       = "pass-on"
  network                    = "clinic"
  ip_cidr_range              = "10.0.0.0/24"
  stack_type                 = "IPV4_IPV6"
  private_ipv6_google_access = "ENABLE_OUTBOUND_VM_ACCESS_TO_GOOGLE"
}

resource "google_compute_subnetwork" "fail_default" {
  name          = "fail-default"
  network       = "clinic"
  ip_cidr_range = "10.0.0.0/24"
  stack_type    = "IPV4_IPV6"
}

resource "google_compute_subnetwork" "fail_off" {
  name                       = "fail-off"
  network                    = "clinic"
  ip_cidr_range              = "10.0.0.0/24"
  stack_type                 = "IPV4_IPV6"
  private_ipv6_google_access = "DISABLE_GOOGLE_ACCESS"
}

resource "google_compute_subnetwork" "na_ipv4" {
  name          = "na-ipv4"
  network       = "clinic"
  ip_cidr_range = "10.0.0.0/24"
}
