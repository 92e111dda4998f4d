variable "unknown" {}

resource "aws_redshift_cluster" "pass" {
  cluster_identifier  = "pass"
  node_type           = "ra3.xlplus"
  master_username     = "clinic_owner"
  master_password     = "Example-0nly"
  skip_final_snapshot = true
}

resource "aws_redshift_cluster" "fail" {
  cluster_identifier                  = "fail"
  node_type                           = "ra3.xlplus"
  master_username                     = "clinic_owner"
  master_password                     = "Example-0nly"
  skip_final_snapshot                 = true
  automated_snapshot_retention_period = 0
}

resource "aws_redshift_cluster" "unknown_variable" {
  cluster_identifier                  = "unknown-variable"
  node_type                           = "ra3.xlplus"
  master_username                     = "clinic_owner"
  master_password                     = "Example-0nly"
  skip_final_snapshot                 = true
  automated_snapshot_retention_period = var.unknown
}
