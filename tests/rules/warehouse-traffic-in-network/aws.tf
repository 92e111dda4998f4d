variable "unknown" {}

resource "aws_redshift_cluster" "pass" {
  cluster_identifier   = "pass"
  node_type            = "ra3.xlplus"
  master_username      = "clinic_owner"
  master_password      = "Example-0nly"
  skip_final_snapshot  = true
  enhanced_vpc_routing = true
}

resource "aws_redshift_cluster" "fail" {
  cluster_identifier  = "fail"
  node_type           = "ra3.xlplus"
  master_username     = "clinic_owner"
  master_password     = "Example-0nly"
  skip_final_snapshot = true
}

resource "aws_redshiftserverless_workgroup" "pass_serverless" {
  namespace_name       = "records"
  workgroup_name       = "pass-serverless"
  enhanced_vpc_routing = true
}

resource "aws_redshiftserverless_workgroup" "fail_serverless" {
  namespace_name = "records"
  workgroup_name = "fail-serverless"
}

resource "aws_redshift_cluster" "unknown_variable" {
  cluster_identifier   = "unknown-variable"
  node_type            = "ra3.xlplus"
  master_username      = "clinic_owner"
  master_password      = "Example-0nly"
  skip_final_snapshot  = true
  enhanced_vpc_routing = var.unknown
}
