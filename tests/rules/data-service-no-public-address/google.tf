resource "google_dataproc_cluster" "pass_inside" {
  name   = "records"
  region = "us-central1"
  cluster_config {
    gce_cluster_config {
      internal_ip_only = true
      subnetwork       = "records"
    }
  }
}

resource "google_dataproc_cluster" "fail_default" {
  name   = "records"
  region = "us-central1"
  cluster_config {
  }
}

resource "google_dataflow_job" "pass_inside" {
  name              = "records"
  template_gcs_path = "gs://records-templates/job"
  temp_gcs_location = "gs://records-temp"
  ip_configuration  = "WORKER_IP_PRIVATE"
}

resource "google_dataflow_job" "fail_default" {
  name              = "records"
  template_gcs_path = "gs://records-templates/job"
  temp_gcs_location = "gs://records-temp"
}
