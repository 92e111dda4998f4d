resource "google_vertex_ai_dataset" "pass_dataset" {
  region              = "us-central1"
  display_name        = "records"
  metadata_schema_uri = "gs://google-cloud-aiplatform/schema/dataset/metadata/text_1.0.0.yaml"
  encryption_spec {
    kms_key_name = "projects/clinic/locations/us-central1/keyRings/records/cryptoKeys/records"
  }
}

resource "google_vertex_ai_dataset" "fail_dataset" {
  region              = "us-central1"
  display_name        = "records"
  metadata_schema_uri = "gs://google-cloud-aiplatform/schema/dataset/metadata/text_1.0.0.yaml"
}

resource "google_vertex_ai_metadata_store" "pass_metadata_store" {
  region = "us-central1"

  encryption_spec {
    kms_key_name = "projects/clinic/locations/us-central1/keyRings/records/cryptoKeys/records"
  }
}

resource "google_vertex_ai_metadata_store" "fail_metadata_store" {
  region = "us-central1"
}

resource "google_vertex_ai_featurestore" "pass_featurestore" {
  region = "us-central1"

  encryption_spec {
    kms_key_name = "projects/clinic/locations/us-central1/keyRings/records/cryptoKeys/records"
  }
}

resource "google_vertex_ai_featurestore" "fail_featurestore" {
  region = "us-central1"
}

resource "google_vertex_ai_tensorboard" "pass_tensorboard" {
  region       = "us-central1"
  display_name = "records"
  encryption_spec {
    kms_key_name = "projects/clinic/locations/us-central1/keyRings/records/cryptoKeys/records"
  }
}

resource "google_vertex_ai_tensorboard" "fail_tensorboard" {
  region       = "us-central1"
  display_name = "records"
}

resource "google_vertex_ai_endpoint" "pass_endpoint" {
  name         = "records"
  display_name = "records"
  location     = "us-central1"

  encryption_spec {
    kms_key_name = "projects/clinic/locations/us-central1/keyRings/records/cryptoKeys/records"
  }
}

resource "google_vertex_ai_endpoint" "fail_endpoint" {
  name         = "records"
  display_name = "records"
  location     = "us-central1"
}

resource "google_document_ai_processor" "pass_processor" {
  display_name = "records"
  location     = "us"
  type         = "OCR_PROCESSOR"
  kms_key_name = "projects/clinic/locations/us-central1/keyRings/records/cryptoKeys/records"
}

resource "google_document_ai_processor" "fail_processor" {
  display_name = "records"
  location     = "us"
  type         = "OCR_PROCESSOR"
}

resource "google_document_ai_warehouse_location" "pass_warehouse" {
  location            = "us"
  project_number      = "123456789012"
  access_control_mode = "ACL_MODE_DOCUMENT_LEVEL_ACCESS_CONTROL_GCI"
  database_type       = "DB_INFRA_SPANNER"
  kms_key             = "projects/clinic/locations/us-central1/keyRings/records/cryptoKeys/records"
}

resource "google_document_ai_warehouse_location" "fail_warehouse" {
  location            = "us"
  project_number      = "123456789012"
  access_control_mode = "ACL_MODE_DOCUMENT_LEVEL_ACCESS_CONTROL_GCI"
  database_type       = "DB_INFRA_SPANNER"
}
