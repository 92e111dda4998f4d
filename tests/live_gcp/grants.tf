resource "google_kms_crypto_key_iam_binding" "records" {
  crypto_key_id = google_kms_crypto_key.records.id
  role          = "roles/cloudkms.cryptoKeyDecrypter"
  members       = ["allUsers"]
}

resource "google_kms_key_ring_iam_binding" "phi" {
  key_ring_id = google_kms_key_ring.phi.id
  role        = "roles/cloudkms.viewer"
  members     = ["group:k@clinic.example"]
}

resource "google_secret_manager_secret_iam_binding" "api" {
  secret_id = google_secret_manager_secret.api.id
  role      = "roles/secretmanager.secretAccessor"
  members   = ["allAuthenticatedUsers"]
}

resource "google_service_account_iam_binding" "app" {
  service_account_id = "projects/clinic-prod/serviceAccounts/app@clinic-prod.iam.gserviceaccount.com"
  role               = "roles/iam.serviceAccountTokenCreator"
  members            = ["user:dev@clinic.example"]
}

resource "google_pubsub_subscription_iam_binding" "results" {
  subscription = google_pubsub_subscription.results.id
  role         = "roles/pubsub.subscriber"
  members      = ["allUsers"]
}

resource "google_compute_image_iam_binding" "web" {
  image   = google_compute_image.web.id
  role    = "roles/compute.imageUser"
  members = ["allAuthenticatedUsers"]
}

resource "google_compute_snapshot_iam_binding" "web" {
  name    = google_compute_snapshot.web.id
  role    = "roles/compute.viewer"
  members = ["group:ops@clinic.example"]
}

resource "google_bigquery_table_iam_binding" "visits" {
  table_id = "projects/clinic-prod/datasets/cohort/tables/visits"
  role     = "roles/bigquery.dataViewer"
  members  = ["allUsers"]
}

resource "google_cloudfunctions_function_iam_binding" "legacy" {
  cloud_function = google_cloudfunctions_function.legacy.id
  role           = "roles/cloudfunctions.invoker"
  members        = ["allUsers"]
}

resource "google_cloudfunctions2_function_iam_binding" "intake" {
  cloud_function = google_cloudfunctions2_function.intake.id
  role           = "roles/cloudfunctions.invoker"
  members        = ["group:apps@clinic.example"]
}

resource "google_cloud_run_service_iam_binding" "portal" {
  service = google_cloud_run_service.portal.id
  role    = "roles/run.invoker"
  members = ["allUsers"]
}

resource "google_artifact_registry_repository_iam_binding" "apps" {
  repository = google_artifact_registry_repository.apps.id
  role       = "roles/artifactregistry.reader"
  members    = ["allAuthenticatedUsers"]
}

resource "google_dataproc_cluster_iam_binding" "jobs" {
  cluster = google_dataproc_cluster.jobs.id
  role    = "roles/dataproc.viewer"
  members = ["allUsers"]
}

resource "google_folder_iam_binding" "owner" {
  folder  = "folders/7"
  role    = "roles/owner"
  members = ["user:boss@clinic.example"]
}

resource "google_folder_iam_audit_config" "storage" {
  folder  = "folders/7"
  service = "storage.googleapis.com"
  audit_log_config {
    log_type         = "DATA_READ"
    exempted_members = ["user:root@clinic.example"]
  }
}

resource "google_folder_organization_policy" "keys" {
  folder     = "folders/7"
  constraint = "constraints/iam.disableServiceAccountKeyCreation"
  boolean_policy {
    enforced = false
  }
}

resource "google_organization_iam_binding" "viewer" {
  org_id  = "42"
  role    = "roles/viewer"
  members = ["group:all@clinic.example"]
}

resource "google_organization_iam_audit_config" "storage" {
  org_id  = "42"
  service = "storage.googleapis.com"
  audit_log_config {
    log_type         = "DATA_READ"
    exempted_members = ["user:root@clinic.example"]
  }
}

resource "google_organization_policy" "keys" {
  org_id     = "42"
  constraint = "constraints/iam.disableServiceAccountKeyCreation"
  boolean_policy {
    enforced = false
  }
}

resource "google_storage_bucket" "site" {
  name     = "clinic-site"
  location = "US"
}

resource "google_storage_bucket_access_control" "site" {
  bucket = google_storage_bucket.site.name
  entity = "allUsers"
  role   = "READER"
}

resource "google_storage_default_object_access_control" "site" {
  bucket = google_storage_bucket.site.name
  entity = "allAuthenticatedUsers"
  role   = "READER"
}
