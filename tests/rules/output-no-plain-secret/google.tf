resource "google_service_account" "robot" {
  account_id = "robot"
}

resource "google_service_account_key" "robot" {
  service_account_id = google_service_account.robot.name
}

output "fail_key" {
  value = nonsensitive(google_service_account_key.robot.private_key)
}

output "pass_key" {
  value     = google_service_account_key.robot.private_key
  sensitive = true
}

output "na_public_key" {
  value = google_service_account_key.robot.public_key
}
