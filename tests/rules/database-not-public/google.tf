variable "unknown" {}

resource "google_sql_database_instance" "pass_private" {
  name             = "private-records"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
    ip_configuration {
      ipv4_enabled    = false
      private_network = "projects/clinic/global/networks/clinic"
    }
  }
}

resource "google_sql_database_instance" "pass_office" {
  name             = "office-records"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
    ip_configuration {
      authorized_networks {
        name  = "office"
        value = "203.0.113.0/24"
      }
    }
  }
}

resource "google_sql_database_instance" "fail_world" {
  name             = "world-records"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
    ip_configuration {
      authorized_networks {
        name  = "office"
        value = "0.0.0.0/0"
      }
    }
  }
}

resource "google_sql_database_instance" "unknown_variable" {
  name             = "variable-records"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
    ip_configuration {
      authorized_networks {
        name  = "office"
        value = var.unknown
      }
    }
  }
}

resource "google_alloydb_instance" "pass_alloydb" {
  instance_id   = "pass-alloydb"
  cluster       = "records"
  instance_type = "PRIMARY"
}

resource "google_alloydb_instance" "fail_alloydb" {
  instance_id   = "fail-alloydb"
  cluster       = "records"
  instance_type = "PRIMARY"
  network_config {
    enable_public_ip = true
    authorized_external_networks {
      cidr_range = "0.0.0.0/0"
    }
  }
}
