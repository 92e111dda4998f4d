resource "google_data_fusion_instance" "pass_on" {
  name                          = "records"
  region                        = "us-central1"
  type                          = "BASIC"
  enable_stackdriver_monitoring = true
}

resource "google_data_fusion_instance" "fail_default" {
  name   = "records"
  region = "us-central1"
  type   = "BASIC"
}
