resource "google_compute_instance_template" "web" {
  name           = "web"
  can_ip_forward = true
  disk {
    boot = true
    disk_encryption_key {
      kms_key_self_link = "projects/clinic-prod/locations/us-east1/keyRings/phi/cryptoKeys/charts"
    }
  }
  metadata = {
    block-project-ssh-keys = "true"
  }
  network_interface {
    network = "default"
    access_config {
    }
  }
  shielded_instance_config {
    enable_secure_boot          = true
    enable_integrity_monitoring = false
  }
}

resource "google_compute_project_metadata" "all" {
  metadata = {
    enable-oslogin = "TRUE"
  }
}

resource "google_compute_region_disk" "shared" {
  name              = "shared"
  resource_policies = [google_compute_resource_policy.daily.id]
  disk_encryption_key {
    kms_key_name      = "projects/clinic-prod/locations/us-east1/keyRings/phi/cryptoKeys/charts"
    kms_key_self_link = "projects/clinic-prod/locations/us-east1/keyRings/phi/cryptoKeys/charts"
  }
}

resource "google_compute_machine_image" "gold" {
  name = "gold"
  machine_image_encryption_key {
    kms_key_name = "projects/clinic-prod/locations/us-east1/keyRings/phi/cryptoKeys/charts"
  }
}

resource "google_backup_dr_backup_plan" "weekly" {
  backup_plan_id = "weekly"
  backup_rules {
    backup_retention_days = 90
    standard_schedule {
      recurrence_type = "WEEKLY"
    }
  }
}

resource "google_backup_dr_backup_vault" "copies" {
  backup_vault_id = "copies"
}

resource "google_compute_disk" "planned" {
  name = "planned"
}

resource "google_backup_dr_backup_plan_association" "planned" {
  resource = google_compute_disk.planned.id
}

resource "google_compute_service_attachment" "open" {
  name                  = "open"
  connection_preference = "ACCEPT_AUTOMATIC"
}

resource "google_compute_vpn_tunnel" "old" {
  name        = "old"
  ike_version = 1
}

resource "google_compute_firewall_policy_rule" "rdp" {
  action    = "allow"
  direction = "INGRESS"
  priority  = 1
  match {
    src_ip_ranges = ["0.0.0.0/0"]
    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["3389"]
    }
  }
}

resource "google_compute_region_ssl_policy" "inner" {
  name            = "inner"
  profile         = "RESTRICTED"
  min_tls_version = "TLS_1_2"
}

resource "google_compute_ssl_certificate" "ended" {
  name        = "ended"
  expire_time = "2024-01-01T00:00:00Z"
}

resource "google_compute_region_ssl_certificate" "long" {
  name        = "long"
  expire_time = "2090-01-01T00:00:00Z"
}

resource "google_compute_region_target_https_proxy" "inner" {
  name       = "inner"
  ssl_policy = google_compute_region_ssl_policy.inner.id
}

resource "google_compute_target_ssl_proxy" "tcp" {
  name = "tcp"
}

resource "google_compute_region_target_http_proxy" "inner" {
  name    = "inner"
  url_map = google_compute_region_url_map.inner.id
}

resource "google_compute_region_url_map" "inner" {
  name = "inner"
  default_url_redirect {
    https_redirect = true
    strip_query    = false
  }
}

resource "google_compute_forwarding_rule" "inner" {
  name                  = "inner"
  load_balancing_scheme = "EXTERNAL_MANAGED"
  target                = google_compute_region_target_http_proxy.inner.id
}

resource "google_compute_region_backend_service" "inner" {
  name                  = "inner"
  load_balancing_scheme = "EXTERNAL_MANAGED"
  protocol              = "HTTPS"
  log_config {
    enable = true
  }
}

resource "google_vertex_ai_dataset" "one" {
  encryption_spec {
    kms_key_name = "k"
  }
}

resource "google_vertex_ai_featurestore" "one" {
  encryption_spec {
    kms_key_name = "k"
  }
}

resource "google_vertex_ai_feature_online_store" "one" {
  name = "1"
}

resource "google_vertex_ai_index_endpoint" "one" {
  public_endpoint_enabled = true
}

resource "google_vertex_ai_metadata_store" "one" {
  encryption_spec {
    kms_key_name = "k"
  }
}

resource "google_vertex_ai_tensorboard" "one" {
  display_name = "1"
}

resource "google_document_ai_processor" "forms" {
  kms_key_name = "k"
}

resource "google_notebooks_instance" "old" {
  name         = "old"
  kms_key      = "k"
  no_public_ip = true
  shielded_instance_config {
    enable_secure_boot = true
  }
}

resource "google_dataproc_cluster" "jobs" {
  name = "jobs"
  cluster_config {
    encryption_config {
      kms_key_name = "k"
    }
    gce_cluster_config {
      internal_ip_only = true
    }
  }
}

resource "google_memcache_instance" "pages" {
  name = "pages"
}

resource "google_spanner_database" "ledger" {
  name                   = "ledger"
  enable_drop_protection = true
  encryption_config {
    kms_key_name = "k"
  }
}

resource "google_memorystore_instance" "valkey" {
  instance_id                 = "valkey"
  transit_encryption_mode     = "SERVER_AUTHENTICATION"
  authorization_mode          = "AUTH_DISABLED"
  replica_count               = 2
  deletion_protection_enabled = true
}

resource "google_filestore_instance" "files" {
  name         = "files"
  kms_key_name = "k"
}

resource "google_datastream_stream" "copy" {
  stream_id                       = "copy"
  customer_managed_encryption_key = "k"
}

resource "google_cloud_run_v2_service" "next" {
  name    = "next"
  ingress = "INGRESS_TRAFFIC_INTERNAL_ONLY"
  template {
    service_account = "app@clinic-prod.iam.gserviceaccount.com"
    encryption_key  = "k"
    containers {
      image = "x"
      env {
        name  = "API_TOKEN"
        value = "hunter2hunter2"
      }
    }
  }
}

resource "google_composer_environment" "flows" {
  name = "flows"
  config {
    private_environment_config {
      enable_private_endpoint = true
    }
    encryption_config {
      kms_key_name = "k"
    }
  }
}

resource "google_data_fusion_instance" "join" {
  name                       = "join"
  private_instance           = true
  enable_stackdriver_logging = true
  crypto_key_config {
    key_reference = "k"
  }
}

resource "google_eventarc_google_channel_config" "own" {
  name            = "own"
  crypto_key_name = "k"
}

resource "google_eventarc_message_bus" "own" {
  message_bus_id = "own"
}

resource "google_dialogflow_agent" "desk" {
  display_name   = "desk"
  enable_logging = true
}

resource "google_storage_transfer_job" "copy" {
  description = "copy"
  transfer_spec {
    gcs_data_source {
      bucket_name = google_storage_bucket.records.name
    }
    gcs_data_sink {
      bucket_name = google_storage_bucket.intake.name
    }
  }
}

resource "google_kms_key_ring" "phi" {
  name = "phi"
}

resource "google_essential_contacts_contact" "billing" {
  email                               = "b@clinic.example"
  notification_category_subscriptions = ["BILLING"]
}

resource "google_logging_folder_sink" "part" {
  name        = "part"
  folder      = "folders/7"
  destination = "storage.googleapis.com/x"
  filter      = "severity>=ERROR"
}

resource "google_logging_organization_sink" "whole" {
  name        = "whole"
  org_id      = "42"
  destination = "storage.googleapis.com/x"
}

resource "google_logging_billing_account_sink" "off" {
  name            = "off"
  billing_account = "0"
  destination     = "storage.googleapis.com/x"
  disabled        = true
}

resource "google_logging_folder_bucket_config" "kept" {
  folder         = "folders/7"
  bucket_id      = "kept"
  retention_days = 3650
  locked         = true
  cmek_settings {
    kms_key_name = "k"
  }
}

resource "google_logging_organization_bucket_config" "short" {
  organization   = "42"
  bucket_id      = "short"
  retention_days = 30
}

resource "google_project_access_approval_settings" "prod" {
  project_id = "clinic-prod"
  enrolled_services {
    cloud_product = "all"
  }
}

resource "google_folder_access_approval_settings" "part" {
  folder_id = "7"
  enrolled_services {
    cloud_product = "storage.googleapis.com"
  }
}

resource "google_organization_access_approval_settings" "whole" {
  organization_id = "42"
}

resource "google_identity_platform_config" "portal" {
  mfa {
    state = "MANDATORY"
  }
  sign_in {
    anonymous {
      enabled = true
    }
  }
}

resource "google_identity_platform_tenant" "clinic" {
  display_name = "clinic"
}
