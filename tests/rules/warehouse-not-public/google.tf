resource "google_bigquery_dataset" "pass_team" {
  dataset_id = "team"
  access {
    role           = "READER"
    group_by_email = "research@clinic.example"
  }
}

resource "google_bigquery_dataset" "fail_group" {
  dataset_id = "group"
  access {
    role          = "READER"
    special_group = "allAuthenticatedUsers"
  }
}

resource "google_bigquery_dataset" "fail_member" {
  dataset_id = "member"
  access {
    role       = "READER"
    iam_member = "allUsers"
  }
}

resource "google_bigquery_table_iam_member" "pass" {
  dataset_id = "records"
  table_id   = "patients"
  role       = "roles/bigquery.dataViewer"
  member     = "group:records@clinic.example"
}

resource "google_bigquery_table_iam_member" "fail" {
  dataset_id = "records"
  table_id   = "patients"
  role       = "roles/bigquery.dataViewer"
  member     = "allUsers"
}

resource "google_bigquery_table_iam_binding" "pass" {
  dataset_id = "records"
  table_id   = "patients"
  role       = "roles/bigquery.dataViewer"
  members    = ["group:records@clinic.example"]
}

resource "google_bigquery_table_iam_binding" "fail" {
  dataset_id = "records"
  table_id   = "patients"
  role       = "roles/bigquery.dataViewer"
  members    = ["group:records@clinic.example", "allAuthenticatedUsers"]
}

resource "google_bigquery_dataset_iam_member" "pass" {
  dataset_id = "records"
  role       = "roles/bigquery.dataViewer"
  member     = "group:records@clinic.example"
}

resource "google_bigquery_dataset_iam_member" "fail" {
  dataset_id = "records"
  role       = "roles/bigquery.dataViewer"
  member     = "allUsers"
}

resource "google_bigquery_dataset_iam_binding" "pass" {
  dataset_id = "records"
  role       = "roles/bigquery.dataViewer"
  members    = ["group:records@clinic.example"]
}

resource "google_bigquery_dataset_iam_binding" "fail" {
  dataset_id = "records"
  role       = "roles/bigquery.dataViewer"
  members    = ["group:records@clinic.example", "allAuthenticatedUsers"]
}

resource "google_bigquery_dataset_access" "pass" {
  dataset_id    = "records"
  role          = "READER"
  user_by_email = "records@clinic.example"
}

resource "google_bigquery_dataset_access" "fail" {
  dataset_id    = "records"
  role          = "READER"
  special_group = "allAuthenticatedUsers"
}
