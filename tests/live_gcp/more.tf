resource "google_compute_target_https_proxy" "front" {
  name       = "front"
  url_map    = "projects/clinic-prod/global/urlMaps/front"
  ssl_policy = google_compute_ssl_policy.front.id
}

resource "google_compute_target_http_proxy" "plain" {
  name    = "plain"
  url_map = google_compute_url_map.plain.id
}

resource "google_compute_url_map" "plain" {
  name = "plain"
  default_url_redirect {
    https_redirect = true
    strip_query    = false
  }
}

resource "google_compute_global_forwarding_rule" "plain" {
  name                  = "plain"
  load_balancing_scheme = "EXTERNAL_MANAGED"
  target                = google_compute_target_http_proxy.plain.id
}

resource "google_compute_backend_service" "front" {
  name                  = "front"
  load_balancing_scheme = "EXTERNAL_MANAGED"
  protocol              = "HTTPS"
  security_policy       = google_compute_security_policy.front.id
  log_config {
    enable = true
  }
}

resource "google_compute_security_policy" "front" {
  name = "front"
  rule {
    action   = "deny(403)"
    priority = 1
    match {
      expr {
        expression = "evaluatePreconfiguredWaf('cve-canary')"
      }
    }
  }
}

resource "google_compute_snapshot" "web" {
  name        = "web"
  source_disk = google_compute_disk.web.id
}

resource "google_compute_image" "web" {
  name = "web"
  image_encryption_key {
    kms_key_self_link = "projects/clinic-prod/locations/us-east1/keyRings/phi/cryptoKeys/disks"
  }
}

resource "google_compute_resource_policy" "daily" {
  name = "daily"
  snapshot_schedule_policy {
    schedule {
      daily_schedule {
        days_in_cycle = 1
        start_time    = "04:00"
      }
    }
    retention_policy {
      max_retention_days = 14
    }
  }
}

resource "google_dns_policy" "main" {
  name           = "main"
  enable_logging = true
  networks {
    network_url = google_compute_network.main.id
  }
}

resource "google_compute_network_firewall_policy_rule" "all" {
  action          = "allow"
  direction       = "INGRESS"
  firewall_policy = "edge"
  priority        = 10
  match {
    src_ip_ranges = ["0.0.0.0/0"]
    layer4_configs {
      ip_protocol = "tcp"
      ports       = ["3389"]
    }
  }
}

resource "google_cloudfunctions2_function" "intake" {
  name     = "intake"
  location = "us-east1"
  service_config {
    ingress_settings      = "ALLOW_INTERNAL_ONLY"
    environment_variables = { API_TOKEN = "hunter2hunter2" }
  }
}

resource "google_cloudfunctions_function" "legacy" {
  name                         = "legacy"
  runtime                      = "python39"
  trigger_http                 = true
  https_trigger_security_level = "SECURE_ALWAYS"
}

resource "google_alloydb_cluster" "charts" {
  cluster_id = "charts"
  location   = "us-east1"
  encryption_config {
    kms_key_name = "projects/clinic-prod/locations/us-east1/keyRings/phi/cryptoKeys/charts"
  }
  continuous_backup_config {
    enabled              = true
    recovery_window_days = 20
  }
}

resource "google_alloydb_instance" "charts" {
  cluster       = "projects/clinic-prod/locations/us-east1/clusters/charts"
  instance_id   = "charts"
  instance_type = "PRIMARY"
  client_connection_config {
    ssl_config {
      ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED"
    }
  }
}

resource "google_firestore_database" "app" {
  name                              = "app"
  location_id                       = "nam5"
  type                              = "FIRESTORE_NATIVE"
  delete_protection_state           = "DELETE_PROTECTION_ENABLED"
  point_in_time_recovery_enablement = "POINT_IN_TIME_RECOVERY_DISABLED"
}

resource "google_redis_cluster" "queue" {
  name                        = "queue"
  shard_count                 = 3
  replica_count               = 1
  transit_encryption_mode     = "TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION"
  authorization_mode          = "AUTH_MODE_IAM_AUTH"
  deletion_protection_enabled = false
}

resource "google_service_account_key" "old" {
  service_account_id = "projects/clinic-prod/serviceAccounts/app@clinic-prod.iam.gserviceaccount.com"
}

resource "google_apikeys_key" "maps" {
  name = "maps"
  restrictions {
    api_targets {
      service = "maps-backend.googleapis.com"
    }
  }
}

resource "google_logging_metric" "owners" {
  name    = "owners"
  project = "clinic-prod"
  filter  = "protoPayload.methodName=\"SetIamPolicy\" AND protoPayload.serviceData.policyDelta.bindingDeltas.role=\"roles/owner\""
}

resource "google_monitoring_alert_policy" "owners" {
  display_name          = "owners"
  project               = "clinic-prod"
  combiner              = "OR"
  notification_channels = ["projects/clinic-prod/notificationChannels/1"]
  conditions {
    display_name = "owners"
    condition_threshold {
      comparison = "COMPARISON_GT"
      duration   = "0s"
      filter     = "metric.type=\"logging.googleapis.com/user/owners\""
    }
  }
}

resource "google_project_service" "assets" {
  project = "clinic-prod"
  service = "cloudasset.googleapis.com"
}

resource "google_vertex_ai_endpoint" "triage" {
  name         = "1"
  display_name = "triage"
  location     = "us-east1"
  encryption_spec {
    kms_key_name = "projects/clinic-prod/locations/us-east1/keyRings/phi/cryptoKeys/ml"
  }
}

resource "google_workbench_instance" "notes" {
  name     = "notes"
  location = "us-east1-b"
  gce_setup {
    disable_public_ip = true
    boot_disk {
      disk_encryption = "GMEK"
    }
  }
}

resource "google_pubsub_subscription" "results" {
  name  = "results"
  topic = google_pubsub_topic.results.id
}
