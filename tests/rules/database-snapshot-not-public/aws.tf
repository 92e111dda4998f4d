resource "aws_db_snapshot" "pass_partner" {
  db_instance_identifier = "records"
  db_snapshot_identifier = "partner-records"
  shared_accounts        = ["123456789012"]
}

resource "aws_db_snapshot" "fail_all" {
  db_instance_identifier = "records"
  db_snapshot_identifier = "all-records"
  shared_accounts        = ["all"]
}
