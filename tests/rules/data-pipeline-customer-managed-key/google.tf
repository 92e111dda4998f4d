resource "google_kms_crypto_key" "records" {
  name     = "records"
  key_ring = "records"
}

resource "google_data_fusion_instance" "pass" {
  name = "pass"
  type = "ENTERPRISE"
  crypto_key_config {
    key_reference = google_kms_crypto_key.records.id
  }
}

resource "google_data_fusion_instance" "fail" {
  name = "fail"
  type = "ENTERPRISE"
}

resource "google_datastream_stream" "pass_stream" {
  stream_id                       = "pass-stream"
  location                        = "us-central1"
  display_name                    = "Records"
  customer_managed_encryption_key = google_kms_crypto_key.records.id
}

resource "google_datastream_stream" "fail_stream" {
  stream_id    = "fail-stream"
  location     = "us-central1"
  display_name = "Records"
}
