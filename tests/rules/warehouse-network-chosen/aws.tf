resource "aws_redshift_cluster" "pass" {
  cluster_identifier        = "pass"
  node_type                 = "ra3.xlplus"
  master_username           = "clinic_owner"
  master_password           = "Example-0nly"
  skip_final_snapshot       = true
  cluster_subnet_group_name = "private"
}

resource "aws_redshift_cluster" "fail" {
  cluster_identifier  = "fail"
  node_type           = "ra3.xlplus"
  master_username     = "clinic_owner"
  master_password     = "Example-0nly"
  skip_final_snapshot = true
}

resource "aws_redshiftserverless_workgroup" "pass_serverless" {
  namespace_name = "records"
  workgroup_name = "pass-serverless"
  subnet_ids     = ["subnet-0123456789abcdef0"]
}

resource "aws_redshiftserverless_workgroup" "fail_serverless" {
  namespace_name = "records"
  workgroup_name = "fail-serverless"
}
