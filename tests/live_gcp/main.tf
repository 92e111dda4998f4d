# The same resources as in assets.json, as they would be written for google's provider.
resource "google_storage_bucket" "records" {
  name                        = "clinic-records"
  location                    = "US"
  uniform_bucket_level_access = true
  public_access_prevention    = "enforced"
  versioning {
    enabled = true
  }
  logging {
    log_bucket = "clinic-logs"
  }
  encryption {
    default_kms_key_name = "projects/clinic-prod/locations/us/keyRings/phi/cryptoKeys/records"
  }
  soft_delete_policy {
    retention_duration_seconds = 2592000
  }
}

resource "google_storage_bucket" "intake" {
  name     = "clinic-intake"
  location = "us-east1"
}

resource "google_storage_bucket_iam_binding" "intake" {
  bucket  = "clinic-intake"
  role    = "roles/storage.objectViewer"
  members = ["allUsers"]
}

resource "google_storage_bucket_iam_binding" "records" {
  bucket  = "clinic-records"
  role    = "roles/storage.objectAdmin"
  members = ["group:records@clinic.example"]
}

resource "google_sql_database_instance" "charts" {
  name                = "charts"
  region              = "us-east1"
  database_version    = "POSTGRES_15"
  deletion_protection = true
  encryption_key_name = "projects/clinic-prod/locations/us-east1/keyRings/phi/cryptoKeys/charts"
  settings {
    tier              = "db-custom-2-7680"
    availability_type = "REGIONAL"
    ip_configuration {
      ipv4_enabled = false
      ssl_mode     = "ENCRYPTED_ONLY"
    }
    backup_configuration {
      enabled                        = true
      point_in_time_recovery_enabled = true
      backup_retention_settings {
        retained_backups = 30
      }
    }
    database_flags {
      name  = "log_connections"
      value = "on"
    }
  }
}

resource "google_sql_database_instance" "billing" {
  name                = "billing"
  region              = "us-east1"
  database_version    = "MYSQL_8_0"
  deletion_protection = false
  settings {
    tier = "db-f1-micro"
    ip_configuration {
      ipv4_enabled = true
      authorized_networks {
        value = "0.0.0.0/0"
      }
    }
  }
}

resource "google_compute_network" "main" {
  name = "clinic"
}

resource "google_compute_subnetwork" "main" {
  name                     = "clinic"
  network                  = google_compute_network.main.id
  ip_cidr_range            = "10.0.0.0/20"
  private_ip_google_access = true
  log_config {}
}

resource "google_compute_firewall" "ssh" {
  name          = "ssh"
  network       = google_compute_network.main.id
  source_ranges = ["0.0.0.0/0"]
  allow {
    protocol = "tcp"
    ports    = ["22"]
  }
}

resource "google_compute_instance" "web" {
  name         = "web"
  machine_type = "e2-small"
  zone         = "us-east1-b"
  metadata = {
    enable-oslogin     = "FALSE"
    serial-port-enable = "true"
    startup-script     = "export DB_PASSWORD=hunter2hunter2"
  }
  boot_disk {
    source = google_compute_disk.web.id
  }
  network_interface {
    network = google_compute_network.main.id
    access_config {}
  }
  service_account {
    email  = "123456789012-compute@developer.gserviceaccount.com"
    scopes = ["https://www.googleapis.com/auth/cloud-platform"]
  }
  shielded_instance_config {
    enable_secure_boot          = false
    enable_vtpm                 = true
    enable_integrity_monitoring = true
  }
}

resource "google_compute_disk" "web" {
  name = "web"
  zone = "us-east1-b"
  disk_encryption_key {
    kms_key_self_link = "projects/clinic-prod/locations/us-east1/keyRings/phi/cryptoKeys/disks"
  }
}

resource "google_compute_ssl_policy" "front" {
  name            = "front"
  profile         = "MODERN"
  min_tls_version = "TLS_1_2"
}

resource "google_kms_crypto_key" "records" {
  name                       = "records"
  key_ring                   = "projects/clinic-prod/locations/us/keyRings/phi"
  rotation_period            = "7776000s"
  destroy_scheduled_duration = "2592000s"
  version_template {
    algorithm        = "GOOGLE_SYMMETRIC_ENCRYPTION"
    protection_level = "HSM"
  }
}

resource "google_secret_manager_secret" "api" {
  secret_id = "api"
  replication {
    auto {}
  }
}

resource "google_pubsub_topic" "results" {
  name = "results"
}

resource "google_pubsub_topic_iam_binding" "results" {
  topic   = google_pubsub_topic.results.id
  role    = "roles/pubsub.publisher"
  members = ["allAuthenticatedUsers"]
}

resource "google_bigquery_dataset" "cohort" {
  dataset_id = "cohort"
  access {
    role          = "READER"
    special_group = "allAuthenticatedUsers"
  }
}

resource "google_container_cluster" "apps" {
  name                     = "apps"
  location                 = "us-east1"
  remove_default_node_pool = true
  enable_shielded_nodes    = true
  networking_mode          = "VPC_NATIVE"
  private_cluster_config {
    enable_private_nodes    = true
    enable_private_endpoint = false
  }
  master_authorized_networks_config {
    cidr_blocks {
      cidr_block = "203.0.113.0/24"
    }
  }
  release_channel {
    channel = "REGULAR"
  }
  logging_config {
    enable_components = ["SYSTEM_COMPONENTS", "WORKLOADS"]
  }
}

resource "google_container_node_pool" "apps" {
  name    = "apps"
  cluster = google_container_cluster.apps.id
  management {
    auto_repair  = true
    auto_upgrade = false
  }
  node_config {
    image_type      = "COS_CONTAINERD"
    service_account = "default"
    shielded_instance_config {
      enable_secure_boot = true
    }
    workload_metadata_config {
      mode = "GKE_METADATA"
    }
  }
}

resource "google_cloud_run_service" "portal" {
  name     = "portal"
  location = "us-east1"
  metadata {
    annotations = { "run.googleapis.com/ingress" = "internal" }
  }
  template {
    spec {
      containers {
        image = "us-docker.pkg.dev/clinic-prod/apps/portal"
        env {
          name  = "DB_PASSWORD"
          value = "hunter2hunter2"
        }
        env {
          name  = "LANGUAGE"
          value = "en"
        }
      }
    }
  }
}

resource "google_redis_instance" "sessions" {
  name           = "sessions"
  memory_size_gb = 1
  tier           = "STANDARD_HA"
  auth_enabled   = true
}

resource "google_dns_managed_zone" "clinic" {
  name     = "clinic"
  dns_name = "clinic.example."
  dnssec_config {
    state = "on"
  }
}

resource "google_logging_project_sink" "archive" {
  name        = "archive"
  project     = "clinic-prod"
  destination = "storage.googleapis.com/clinic-logs"
  filter      = "severity >= ERROR"
}

resource "google_logging_project_bucket_config" "default" {
  project        = "clinic-prod"
  location       = "global"
  bucket_id      = "_Default"
  retention_days = 30
}

resource "google_artifact_registry_repository" "apps" {
  repository_id = "apps"
  format        = "DOCKER"
  location      = "us-east1"
  docker_config {
    immutable_tags = true
  }
}

resource "google_project" "prod" {
  name                = "Clinic"
  project_id          = "clinic-prod"
  auto_create_network = false
  org_id              = "42"
}

resource "google_project_iam_binding" "editor" {
  project = "clinic-prod"
  role    = "roles/editor"
  members = ["user:someone@gmail.com"]
}

resource "google_project_iam_audit_config" "all" {
  project = "clinic-prod"
  service = "allServices"
  audit_log_config {
    log_type = "DATA_READ"
  }
  audit_log_config {
    log_type = "DATA_WRITE"
  }
}

resource "google_project_organization_policy" "keys" {
  project    = "clinic-prod"
  constraint = "constraints/iam.disableServiceAccountKeyCreation"
  boolean_policy {
    enforced = true
  }
}
