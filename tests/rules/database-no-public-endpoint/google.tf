variable "unknown" {}

resource "google_sql_database_instance" "pass" {
  name             = "pass"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
    ip_configuration {
      ipv4_enabled    = false
      private_network = "records"
    }
  }
}

resource "google_sql_database_instance" "fail" {
  name             = "fail"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
  }
}

resource "google_sql_database_instance" "fail_on" {
  name             = "fail-on"
  database_version = "MYSQL_8_0"
  settings {
    tier = "db-custom-2-7680"
    ip_configuration {
      ipv4_enabled = true
    }
  }
}

resource "google_sql_database_instance" "unknown_variable" {
  name             = "unknown-variable"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
    ip_configuration {
      ipv4_enabled = var.unknown
    }
  }
}

resource "google_alloydb_instance" "pass" {
  instance_id   = "pass"
  cluster       = "records"
  instance_type = "PRIMARY"
}

resource "google_alloydb_instance" "fail" {
  instance_id   = "fail"
  cluster       = "records"
  instance_type = "PRIMARY"
  network_config {
    enable_public_ip = true
  }
}
