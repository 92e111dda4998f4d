variable "unknown" {}

resource "google_monitoring_alert_policy" "pass_channel" {
  display_name = "pass_channel"
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

resource "google_monitoring_alert_policy" "pass_reference" {
  display_name = "pass_reference"
  combiner     = "OR"
  conditions {
    display_name = "c"
    condition_threshold {
      filter     = "x"
      comparison = "COMPARISON_GT"
      duration   = "0s"
    }
  }
  notification_channels = [google_monitoring_notification_channel.mail.id]
}

resource "google_monitoring_notification_channel" "mail" {
  display_name = "m"
  type         = "email"
}

resource "google_monitoring_alert_policy" "fail_default" {
  display_name = "fail_default"
  combiner     = "OR"
  conditions {
    display_name = "c"
    condition_threshold {
      filter     = "x"
      comparison = "COMPARISON_GT"
      duration   = "0s"
    }
  }
}

resource "google_monitoring_alert_policy" "fail_empty" {
  display_name = "fail_empty"
  combiner     = "OR"
  conditions {
    display_name = "c"
    condition_threshold {
      filter     = "x"
      comparison = "COMPARISON_GT"
      duration   = "0s"
    }
  }
  notification_channels = []
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
  notification_channels = var.unknown
}
