variable "unknown" {}

resource "google_monitoring_alert_policy" "pass_default" {
  display_name = "pass_default"
  combiner     = "OR"
  conditions {
    display_name = "c"
    condition_threshold {
      filter     = "x"
      comparison = "COMPARISON_GT"
      duration   = "0s"
    }
  }
  notification_channels = ["projects/clinic/notificationChannels/1"]
}

resource "google_monitoring_alert_policy" "fail_off" {
  display_name = "fail_off"
  combiner     = "OR"
  conditions {
    display_name = "c"
    condition_threshold {
      filter     = "x"
      comparison = "COMPARISON_GT"
      duration   = "0s"
    }
  }
  notification_channels = ["projects/clinic/notificationChannels/1"]
  enabled               = false
}

resource "google_monitoring_alert_policy" "unknown_variable" {
  display_name = "unknown_variable"
  combiner     = "OR"
  conditions {
    display_name = "c"
    condition_threshold {
      filter     = "x"
      comparison = "COMPARISON_GT"
      duration   = "0s"
    }
  }
  enabled = var.unknown
}
