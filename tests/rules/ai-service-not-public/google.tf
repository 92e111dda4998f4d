resource "google_vertex_ai_endpoint" "pass_network" {
  name         = "records"
  display_name = "records"
  location     = "us-central1"
  network      = "projects/123456789012/global/networks/clinic"
}

resource "google_vertex_ai_endpoint" "fail_default" {
  name         = "records"
  display_name = "records"
  location     = "us-central1"
}

resource "google_vertex_ai_index_endpoint" "pass_default" {
  display_name = "records"
  region       = "us-central1"
}

resource "google_vertex_ai_index_endpoint" "fail_public" {
  display_name            = "records"
  region                  = "us-central1"
  public_endpoint_enabled = true
}
