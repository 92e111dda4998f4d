variable "unknown" {}

resource "aws_redshift_cluster" "pass_set" {
  cluster_identifier  = "set-records"
  node_type           = "ra3.large"
  master_username     = "clinic"
  master_password     = "Example-0nly"
  skip_final_snapshot = true
  encrypted           = true
}

resource "aws_redshift_cluster" "fail_default" {
  cluster_identifier  = "default-records"
  node_type           = "ra3.large"
  master_username     = "clinic"
  master_password     = "Example-0nly"
  skip_final_snapshot = true
  encrypted           = false
}

resource "aws_redshift_cluster" "unknown_variable" {
  cluster_identifier  = "variable-records"
  node_type           = "ra3.large"
  master_username     = "clinic"
  master_password     = "Example-0nly"
  skip_final_snapshot = true
  encrypted           = var.unknown
}

resource "aws_redshiftserverless_namespace" "pass_serverless" {
  namespace_name = "pass-serverless"
}
