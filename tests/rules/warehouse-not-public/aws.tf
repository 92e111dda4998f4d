variable "unknown" {}

resource "aws_redshift_cluster" "pass_set" {
  cluster_identifier  = "set-records"
  node_type           = "ra3.large"
  master_username     = "clinic"
  master_password     = "Example-0nly"
  skip_final_snapshot = true
  publicly_accessible = false
}

resource "aws_redshift_cluster" "fail_default" {
  cluster_identifier  = "default-records"
  node_type           = "ra3.large"
  master_username     = "clinic"
  master_password     = "Example-0nly"
  skip_final_snapshot = true
  publicly_accessible = true
}

resource "aws_redshift_cluster" "unknown_variable" {
  cluster_identifier  = "variable-records"
  node_type           = "ra3.large"
  master_username     = "clinic"
  master_password     = "Example-0nly"
  skip_final_snapshot = true
  publicly_accessible = var.unknown
}

resource "aws_redshiftserverless_workgroup" "pass_serverless" {
  namespace_name = "records"
  workgroup_name = "pass-serverless"
}

resource "aws_redshiftserverless_workgroup" "fail_serverless" {
  namespace_name      = "records"
  workgroup_name      = "fail-serverless"
  publicly_accessible = true
}
