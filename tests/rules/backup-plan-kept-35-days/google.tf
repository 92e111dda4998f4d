variable "unknown" {}

resource "google_compute_resource_policy" "pass_schedule" {
  name   = "pass-schedule"
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

resource "google_compute_resource_policy" "fail_schedule" {
  name   = "fail-schedule"
  region = "us-central1"
  snapshot_schedule_policy {
    schedule {
      daily_schedule {
        days_in_cycle = 1
      }
    }
    retention_policy {
      max_retention_days = 7
    }
  }
}

resource "google_compute_resource_policy" "unknown_variable" {
  name   = "unknown-variable"
  region = "us-central1"
  snapshot_schedule_policy {
    schedule {
      daily_schedule {
        days_in_cycle = 1
      }
    }
    retention_policy {
      max_retention_days = var.unknown
    }
  }
}

resource "google_compute_resource_policy" "na_placement" {
  name   = "na-placement"
  region = "us-central1"
  group_placement_policy {
    vm_count = 2
  }
}

resource "google_backup_dr_backup_plan" "pass_plan" {
  location       = "us-central1"
  backup_plan_id = "records"
  resource_type  = "compute.googleapis.com/Instance"
  backup_vault   = "vault"
  backup_rules {
    rule_id               = "rule"
    backup_retention_days = 40
    standard_schedule {
      recurrence_type = "DAILY"
      time_zone       = "UTC"
    }
  }
}

resource "google_backup_dr_backup_plan" "fail_plan" {
  location       = "us-central1"
  backup_plan_id = "records"
  resource_type  = "compute.googleapis.com/Instance"
  backup_vault   = "vault"
  backup_rules {
    rule_id               = "rule"
    backup_retention_days = 5
    standard_schedule {
      recurrence_type = "DAILY"
      time_zone       = "UTC"
    }
  }
}
