resource "google_dataproc_cluster" "pass_key" {
  name   = "records"
  region = "us-central1"
  cluster_config {
    encryption_config {
      kms_key_name = "projects/clinic/locations/us-central1/keyRings/records/cryptoKeys/records"
    }
  }
}

resource "google_dataproc_cluster" "fail_default" {
  name   = "records"
  region = "us-central1"
  cluster_config {
  }
}

resource "google_dataflow_job" "pass_key" {
  name              = "records"
  template_gcs_path = "gs://records-templates/job"
  temp_gcs_location = "gs://records-temp"
  kms_key_name      = "projects/clinic/locations/us-central1/keyRings/records/cryptoKeys/records"
}

resource "google_dataflow_job" "fail_default" {
  name              = "records"
  template_gcs_path = "gs://records-templates/job"
  temp_gcs_location = "gs://records-temp"
}
