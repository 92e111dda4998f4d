resource "google_kms_crypto_key" "records" {
  name     = "records"
  key_ring = "projects/clinic/locations/us/keyRings/records"
}

resource "google_secret_manager_secret" "pass_key" {
  secret_id = "key-records"
  replication {
    auto {
      customer_managed_encryption {
        kms_key_name = google_kms_crypto_key.records.id
      }
    }
  }
}

resource "google_secret_manager_secret" "fail_default" {
  secret_id = "default-records"
  replication {
    auto {}
  }
}

resource "google_secret_manager_secret" "fail_one_replica" {
  secret_id = "one-replica-records"
  replication {
    user_managed {
      replicas {
        location = "us-east1"
        customer_managed_encryption {
          kms_key_name = google_kms_crypto_key.records.id
        }
      }
      replicas {
        location = "us-west1"
      }
    }
  }
}
