variable "unknown" {}

resource "google_redis_instance" "pass_set" {
  name                    = "set-records"
  memory_size_gb          = 1
  transit_encryption_mode = "SERVER_AUTHENTICATION"
}

resource "google_redis_instance" "fail_default" {
  name           = "default-records"
  memory_size_gb = 1
}

resource "google_redis_instance" "fail_set" {
  name                    = "set-records"
  memory_size_gb          = 1
  transit_encryption_mode = "DISABLED"
}

resource "google_redis_instance" "unknown_variable" {
  name                    = "variable-records"
  memory_size_gb          = 1
  transit_encryption_mode = var.unknown
}
