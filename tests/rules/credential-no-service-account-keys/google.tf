resource "google_service_account_key" "fail_key" {
  service_account_id = "portal"
}
