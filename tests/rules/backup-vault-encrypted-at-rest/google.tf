resource "google_backup_dr_backup_vault" "pass_always" {
  location                                   = "us-central1"
  backup_vault_id                            = "pass-always"
  backup_minimum_enforced_retention_duration = "3024000s"
}
