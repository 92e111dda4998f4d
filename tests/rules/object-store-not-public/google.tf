variable "unknown" {}

resource "google_storage_bucket" "pass_private" {
  name     = "pass-private-records"
  location = "US"
}

resource "google_storage_bucket" "prevented" {
  name                     = "prevented-records"
  location                 = "US"
  public_access_prevention = "enforced"
}

resource "google_storage_bucket" "na_granted" {
  name     = "na-granted-records"
  location = "US"
}

resource "google_storage_bucket_iam_member" "fail_member" {
  bucket = google_storage_bucket.na_granted.name
  role   = "roles/storage.objectViewer"
  member = "allUsers"
}

resource "google_storage_bucket_iam_member" "pass_nurse" {
  bucket = google_storage_bucket.na_granted.name
  role   = "roles/storage.objectViewer"
  member = "user:nurse@clinic.example"
}

resource "google_storage_bucket_iam_member" "pass_prevented" {
  bucket = google_storage_bucket.prevented.name
  role   = "roles/storage.objectViewer"
  member = "allUsers"
}

resource "google_storage_bucket_iam_binding" "fail_binding" {
  bucket  = "elsewhere"
  role    = "roles/storage.objectViewer"
  members = ["user:nurse@clinic.example", "allAuthenticatedUsers"]
}

resource "google_storage_bucket_iam_policy" "fail_policy" {
  bucket      = "elsewhere"
  policy_data = "{\"bindings\": [{\"role\": \"roles/storage.objectViewer\", \"members\": [\"allUsers\"]}]}"
}

resource "google_storage_bucket_access_control" "fail_control" {
  bucket = "elsewhere"
  role   = "READER"
  entity = "allUsers"
}

resource "google_storage_bucket_acl" "fail_acl" {
  bucket      = "elsewhere"
  role_entity = ["OWNER:user-nurse@clinic.example", "READER:allUsers"]
}

resource "google_storage_bucket_acl" "fail_canned" {
  bucket         = "elsewhere"
  predefined_acl = "publicRead"
}

resource "google_storage_bucket_iam_member" "unknown_variable" {
  bucket = "elsewhere"
  role   = "roles/storage.objectViewer"
  member = var.unknown
}

resource "google_storage_bucket" "pass_shared" {
  name     = "shared-records-${random_id.suffix.hex}"
  location = "US"
}

resource "google_storage_bucket_iam_member" "pass_shared" {
  bucket = google_storage_bucket.pass_shared.name
  role   = "roles/storage.objectViewer"
  member = "group:nurses@clinic.example"
}

resource "random_id" "suffix" {
  byte_length = 4
}

variable "imaging" {}

resource "google_storage_bucket" "imaging" {
  name                     = "${var.imaging}-records"
  location                 = "US"
  public_access_prevention = "enforced"
}

# The same variable makes the same name.
resource "google_storage_bucket_iam_member" "pass_prevented_by_name" {
  bucket = "${var.imaging}-records"
  role   = "roles/storage.objectViewer"
  member = "allUsers"
}
