variable "unknown" {}

resource "google_sql_database_instance" "pass_mode" {
  name             = "mode-records"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
    ip_configuration {
      ssl_mode = "ENCRYPTED_ONLY"
    }
  }
}

resource "google_sql_database_instance" "pass_old" {
  name             = "old-records"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
    ip_configuration {
      require_ssl = true
    }
  }
}

resource "google_sql_database_instance" "fail_default" {
  name             = "default-records"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"

  }
}

resource "google_sql_database_instance" "fail_both" {
  name             = "both-records"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
    ip_configuration {
      ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED"
    }
  }
}

resource "google_sql_database_instance" "unknown_variable" {
  name             = "variable-records"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
    ip_configuration {
      ssl_mode = var.unknown
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
  client_connection_config {
    ssl_config {
      ssl_mode = "ALLOW_UNENCRYPTED_AND_ENCRYPTED"
    }
  }
}
