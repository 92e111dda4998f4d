variable "unknown" {}

resource "google_project_iam_audit_config" "pass_metric" {
  project = "watched"
  service = "allServices"
  audit_log_config {
    log_type = "DATA_READ"
  }
  audit_log_config {
    log_type = "DATA_WRITE"
  }
}

resource "google_logging_metric" "watched" {
  project = "watched"
  name    = "watched"
  filter  = "resource.type=\"gce_network\" AND (protoPayload.methodName:\"compute.networks.insert\" OR protoPayload.methodName:\"compute.networks.patch\" OR protoPayload.methodName:\"compute.networks.delete\" OR protoPayload.methodName:\"compute.networks.removePeering\" OR protoPayload.methodName:\"compute.networks.addPeering\")"
}

resource "google_monitoring_alert_policy" "watched" {
  project      = "watched"
  display_name = "watched"
  combiner     = "OR"
  conditions {
    display_name = "watched"
    condition_threshold {
      filter     = "metric.type=\"logging.googleapis.com/user/watched\" AND resource.type=\"global\""
      comparison = "COMPARISON_GT"
      duration   = "0s"
    }
  }
  notification_channels = ["projects/clinic/notificationChannels/1"]
}

resource "google_project_iam_audit_config" "pass_matched_log" {
  project = "matched"
  service = "allServices"
  audit_log_config {
    log_type = "DATA_READ"
  }
  audit_log_config {
    log_type = "DATA_WRITE"
  }
}

resource "google_monitoring_alert_policy" "matched" {
  project      = "matched"
  display_name = "matched"
  combiner     = "OR"
  conditions {
    display_name = "matched"
    condition_matched_log {
      filter = "resource.type=\"gce_network\" AND (protoPayload.methodName:\"compute.networks.insert\" OR protoPayload.methodName:\"compute.networks.patch\" OR protoPayload.methodName:\"compute.networks.delete\" OR protoPayload.methodName:\"compute.networks.removePeering\" OR protoPayload.methodName:\"compute.networks.addPeering\")"
    }
  }
  notification_channels = ["projects/clinic/notificationChannels/1"]
}

resource "google_project_iam_audit_config" "fail_none" {
  project = "none"
  service = "allServices"
  audit_log_config {
    log_type = "DATA_READ"
  }
  audit_log_config {
    log_type = "DATA_WRITE"
  }
}

resource "google_project_iam_audit_config" "pass_silent" {
  project = "silent"
  service = "allServices"
  audit_log_config {
    log_type = "DATA_READ"
  }
  audit_log_config {
    log_type = "DATA_WRITE"
  }
}

resource "google_logging_metric" "silent" {
  project = "silent"
  name    = "silent"
  filter  = "resource.type=\"gce_network\" AND (protoPayload.methodName:\"compute.networks.insert\" OR protoPayload.methodName:\"compute.networks.patch\" OR protoPayload.methodName:\"compute.networks.delete\" OR protoPayload.methodName:\"compute.networks.removePeering\" OR protoPayload.methodName:\"compute.networks.addPeering\")"
}

resource "google_monitoring_alert_policy" "silent" {
  project      = "silent"
  display_name = "silent"
  combiner     = "OR"
  conditions {
    display_name = "silent"
    condition_threshold {
      filter     = "metric.type=\"logging.googleapis.com/user/silent\" AND resource.type=\"global\""
      comparison = "COMPARISON_GT"
      duration   = "0s"
    }
  }
}

resource "google_project_iam_audit_config" "fail_other" {
  project = "other"
  service = "allServices"
  audit_log_config {
    log_type = "DATA_READ"
  }
  audit_log_config {
    log_type = "DATA_WRITE"
  }
}

resource "google_logging_metric" "other" {
  project = "other"
  name    = "other"
  filter  = "protoPayload.methodName=\"cloudsql.instances.update\""
}

resource "google_monitoring_alert_policy" "other" {
  project      = "other"
  display_name = "other"
  combiner     = "OR"
  conditions {
    display_name = "other"
    condition_threshold {
      filter     = "metric.type=\"logging.googleapis.com/user/other\" AND resource.type=\"global\""
      comparison = "COMPARISON_GT"
      duration   = "0s"
    }
  }
  notification_channels = ["projects/clinic/notificationChannels/1"]
}

resource "google_project_iam_audit_config" "unknown_query" {
  project = "hidden"
  service = "allServices"
  audit_log_config {
    log_type = "DATA_READ"
  }
  audit_log_config {
    log_type = "DATA_WRITE"
  }
}

resource "google_logging_metric" "hidden" {
  project = "hidden"
  name    = "hidden"
  filter  = var.unknown
}

resource "google_monitoring_alert_policy" "hidden" {
  project      = "hidden"
  display_name = "hidden"
  combiner     = "OR"
  conditions {
    display_name = "hidden"
    condition_threshold {
      filter     = "metric.type=\"logging.googleapis.com/user/hidden\" AND resource.type=\"global\""
      comparison = "COMPARISON_GT"
      duration   = "0s"
    }
  }
  notification_channels = ["projects/clinic/notificationChannels/1"]
}

resource "google_project_iam_audit_config" "na_one_service" {
  project = "one"
  service = "storage.googleapis.com"
  audit_log_config {
    log_type = "DATA_READ"
  }
  audit_log_config {
    log_type = "DATA_WRITE"
  }
}

# A metric is judged for what it counts, where nothing else of the project is here.
resource "google_logging_metric" "pass_watched_metric" {
  project = "metrics"
  name    = "networks"
  filter  = "resource.type=\"gce_network\" AND (protoPayload.methodName:\"compute.networks.insert\" OR protoPayload.methodName:\"compute.networks.patch\" OR protoPayload.methodName:\"compute.networks.delete\")"
}

resource "google_monitoring_alert_policy" "networks" {
  project      = "metrics"
  display_name = "networks"
  combiner     = "OR"
  conditions {
    display_name = "networks"
    condition_threshold {
      filter     = "metric.type=\"logging.googleapis.com/user/${google_logging_metric.pass_watched_metric.name}\" AND resource.type=\"global\""
      comparison = "COMPARISON_GT"
      duration   = "0s"
    }
  }
}

resource "google_logging_metric" "fail_unwatched_metric" {
  project = "unwatched"
  name    = "networks-unwatched"
  filter  = "resource.type=\"gce_network\""
}

resource "google_logging_metric" "na_other_metric" {
  project = "unwatched"
  name    = "errors"
  filter  = "severity=ERROR"
}

resource "google_project" "fail_project" {
  name       = "unwatched"
  project_id = "unwatched"
}

resource "google_project" "pass_project" {
  name       = "metrics"
  project_id = "metrics"
}
