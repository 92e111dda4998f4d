variable "unknown" {}

resource "google_data_fusion_instance" "pass" {
  name                       = "pass"
  type                       = "ENTERPRISE"
  enable_stackdriver_logging = true
}

resource "google_data_fusion_instance" "fail" {
  name = "fail"
  type = "ENTERPRISE"
}

resource "google_data_fusion_instance" "fail_off" {
  name                       = "fail-off"
  type                       = "ENTERPRISE"
  enable_stackdriver_logging = false
}

resource "google_data_fusion_instance" "unknown_variable" {
  name                       = "unknown-variable"
  type                       = "ENTERPRISE"
  enable_stackdriver_logging = var.unknown
}
