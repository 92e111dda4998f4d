resource "google_compute_resource_policy" "pass_daily" {
  name   = "pass-daily"
  region = "us-central1"
  snapshot_schedule_policy {
    schedule {
      daily_schedule {
        days_in_cycle = 1
      }
    }
    retention_policy {
      max_retention_days = 35
    }
  }
}

resource "google_compute_resource_policy" "pass_hourly" {
  name   = "pass-hourly"
  region = "us-central1"
  snapshot_schedule_policy {
    schedule {
      hourly_schedule {
        hours_in_cycle = 4
      }
    }
    retention_policy {
      max_retention_days = 35
    }
  }
}

resource "google_compute_resource_policy" "fail_weekly" {
  name   = "fail-weekly"
  region = "us-central1"
  snapshot_schedule_policy {
    schedule {
      weekly_schedule {
        day_of_weeks {
          day        = "MONDAY"
          start_time = "04:00"
        }
      }
    }
    retention_policy {
      max_retention_days = 35
    }
  }
}
