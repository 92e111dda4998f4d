resource "google_compute_service_attachment" "pass_manual" {
  name                  = "pass_manual"
  region                = "us-central1"
  enable_proxy_protocol = false
  nat_subnets           = ["clinic"]
  target_service        = "portal"
  connection_preference = "ACCEPT_MANUAL"
}

resource "google_compute_service_attachment" "fail_automatic" {
  name                  = "fail_automatic"
  region                = "us-central1"
  enable_proxy_protocol = false
  nat_subnets           = ["clinic"]
  target_service        = "portal"
  connection_preference = "ACCEPT_AUTOMATIC"
}
