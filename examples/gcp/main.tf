# A laboratory on Google Cloud: the results as they should be, and an export that leaks.

provider "google" {
  project = "example-laboratory"
  region  = "us-east4"
}

resource "google_kms_key_ring" "results" {
  name     = "results"
  location = "us-east4"
}

resource "google_kms_crypto_key" "results" {
  name            = "results"
  key_ring        = google_kms_key_ring.results.id
  rotation_period = "7776000s"
}

resource "google_storage_bucket" "results" {
  name                        = "laboratory-results"
  location                    = "US-EAST4"
  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"
  versioning {
    enabled = true
  }
  encryption {
    default_kms_key_name = google_kms_crypto_key.results.id
  }
  logging {
    log_bucket = "laboratory-access-logs"
  }
}

resource "google_storage_bucket" "export" {
  name     = "laboratory-export"
  location = "US-EAST4"
}

resource "google_storage_bucket_iam_member" "everyone" {
  bucket = google_storage_bucket.export.name
  role   = "roles/storage.objectViewer"
  member = "allUsers"
}

resource "google_sql_database_instance" "results" {
  name                = "results"
  database_version    = "POSTGRES_16"
  encryption_key_name = google_kms_crypto_key.results.id
  deletion_protection = true
  settings {
    tier              = "db-custom-2-7680"
    availability_type = "REGIONAL"
    ip_configuration {
      ipv4_enabled    = false
      private_network = "projects/example-laboratory/global/networks/clinical"
      ssl_mode        = "ENCRYPTED_ONLY"
    }
    backup_configuration {
      enabled                        = true
      point_in_time_recovery_enabled = true
      backup_retention_settings {
        retained_backups = 35
      }
    }
    database_flags {
      name  = "cloudsql.enable_pgaudit"
      value = "on"
    }
    database_flags {
      name  = "cloudsql.iam_authentication"
      value = "on"
    }
  }
}

resource "google_sql_database_instance" "billing" {
  name             = "billing"
  database_version = "MYSQL_8_0"
  settings {
    tier = "db-custom-2-7680"
    ip_configuration {
      ipv4_enabled = true
      authorized_networks {
        name  = "anywhere"
        value = "0.0.0.0/0"
      }
    }
  }
}

resource "google_compute_firewall" "ssh" {
  name          = "ssh"
  network       = "clinical"
  direction     = "INGRESS"
  source_ranges = ["0.0.0.0/0"]
  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
}

resource "google_compute_subnetwork" "clinical" {
  name          = "clinical"
  network       = "clinical"
  ip_cidr_range = "10.10.0.0/20"
  log_config {
    aggregation_interval = "INTERVAL_5_SEC"
    flow_sampling        = 1.0
  }
}

resource "google_bigquery_dataset" "results" {
  dataset_id = "results"
  location   = "us-east4"
  default_encryption_configuration {
    kms_key_name = google_kms_crypto_key.results.id
  }
}

resource "google_project_iam_member" "analyst" {
  project = "example-laboratory"
  role    = "roles/owner"
  member  = "group:analysts@laboratory.example"
}
