variable "unknown" {}

resource "google_data_fusion_instance" "pass" {
  name             = "pass"
  type             = "ENTERPRISE"
  private_instance = true
}

resource "google_data_fusion_instance" "fail" {
  name = "fail"
  type = "ENTERPRISE"
}

resource "google_data_fusion_instance" "unknown_variable" {
  name             = "unknown-variable"
  type             = "ENTERPRISE"
  private_instance = var.unknown
}
