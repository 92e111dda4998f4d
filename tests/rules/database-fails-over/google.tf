variable "unknown" {}

resource "google_sql_database_instance" "pass" {
  name             = "pass"
  database_version = "POSTGRES_16"
  settings {
    tier              = "db-custom-2-7680"
    availability_type = "REGIONAL"
  }
}

resource "google_sql_database_instance" "fail" {
  name             = "fail"
  database_version = "POSTGRES_16"
  settings {
    tier              = "db-custom-2-7680"
    availability_type = "ZONAL"
  }
}

resource "google_sql_database_instance" "fail_default" {
  name             = "fail-default"
  database_version = "POSTGRES_16"
  settings {
    tier = "db-custom-2-7680"
  }
}

resource "google_sql_database_instance" "unknown_variable" {
  name             = "unknown-variable"
  database_version = "POSTGRES_16"
  settings {
    tier              = "db-custom-2-7680"
    availability_type = var.unknown
  }
}

resource "google_bigtable_instance" "pass" {
  name = "pass"
  cluster {
    cluster_id = "one"
    zone       = "us-central1-b"
  }
  cluster {
    cluster_id = "two"
    ztwo       = "us-central1-c"
  }
}

resource "google_bigtable_instance" "fail" {
  name = "fail"
  cluster {
    cluster_id = "records"
    zone       = "us-central1-b"
    num_nodes  = 1
  }
}
