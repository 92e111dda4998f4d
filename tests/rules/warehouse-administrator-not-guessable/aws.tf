variable "unknown" {}

resource "aws_redshift_cluster" "pass" {
  cluster_identifier  = "pass"
  node_type           = "ra3.xlplus"
  master_username     = "clinic_owner"
  master_password     = "Example-0nly"
  skip_final_snapshot = true
  publicly_accessible = true
}

resource "aws_redshift_cluster" "fail" {
  cluster_identifier  = "fail"
  node_type           = "ra3.xlplus"
  master_password     = "Example-0nly"
  skip_final_snapshot = true
  publicly_accessible = true
  master_username     = "awsuser"
}

resource "aws_redshift_cluster" "pass_private" {
  cluster_identifier  = "pass-private"
  node_type           = "ra3.xlplus"
  master_password     = "Example-0nly"
  skip_final_snapshot = true
  publicly_accessible = false
  master_username     = "awsuser"
}

resource "aws_redshift_cluster" "unknown_variable" {
  cluster_identifier  = "unknown-variable"
  node_type           = "ra3.xlplus"
  master_password     = "Example-0nly"
  skip_final_snapshot = true
  publicly_accessible = true
  master_username     = var.unknown
}
