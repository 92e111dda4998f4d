resource "google_container_cluster" "pass_key" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  database_encryption {
    state    = "ENCRYPTED"
    key_name = "projects/clinic/locations/us-central1/keyRings/records/cryptoKeys/records"
  }
}

resource "google_container_cluster" "fail_default" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
}

resource "google_container_cluster" "fail_off" {
  name               = "records"
  location           = "us-central1"
  initial_node_count = 1
  database_encryption {
    state = "DECRYPTED"
  }
}
