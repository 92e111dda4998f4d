resource "google_composer_environment" "pass_private" {
  name   = "records"
  region = "us-central1"
  config {
    private_environment_config {
      enable_private_endpoint = true
    }
  }
}

resource "google_composer_environment" "fail_default" {
  name   = "records"
  region = "us-central1"
  config {
  }
}
