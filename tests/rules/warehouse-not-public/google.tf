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
