variable "unknown" {}

resource "aws_redshift_parameter_group" "pass_group" {
  name   = "pass-group"
  family = "redshift-1.0"
  parameter {
    name  = "require_ssl"
    value = "true"
  }
}

resource "aws_redshift_parameter_group" "fail_group" {
  name   = "fail-group"
  family = "redshift-1.0"
}

resource "aws_redshift_parameter_group" "fail_group_off" {
  name   = "fail-group-off"
  family = "redshift-1.0"
  parameter {
    name  = "require_ssl"
    value = "false"
  }
}

resource "aws_redshift_parameter_group" "pass_new_family" {
  name   = "pass-new-family"
  family = "redshift-2.0"
}

resource "aws_redshift_parameter_group" "unknown_variable" {
  name   = "unknown-variable"
  family = "redshift-1.0"
  parameter {
    name  = "require_ssl"
    value = var.unknown
  }
}

resource "aws_redshift_cluster" "pass" {
  cluster_identifier           = "pass"
  node_type                    = "ra3.xlplus"
  master_username              = "clinic_owner"
  master_password              = "Example-0nly"
  skip_final_snapshot          = true
  cluster_parameter_group_name = aws_redshift_parameter_group.pass_group.name
}

resource "aws_redshift_cluster" "fail" {
  cluster_identifier           = "fail"
  node_type                    = "ra3.xlplus"
  master_username              = "clinic_owner"
  master_password              = "Example-0nly"
  skip_final_snapshot          = true
  cluster_parameter_group_name = aws_redshift_parameter_group.fail_group.name
}

resource "aws_redshift_cluster" "pass_default" {
  cluster_identifier  = "pass-default"
  node_type           = "ra3.xlplus"
  master_username     = "clinic_owner"
  master_password     = "Example-0nly"
  skip_final_snapshot = true
}

resource "aws_redshift_cluster" "unknown_elsewhere" {
  cluster_identifier           = "unknown-elsewhere"
  node_type                    = "ra3.xlplus"
  master_username              = "clinic_owner"
  master_password              = "Example-0nly"
  skip_final_snapshot          = true
  cluster_parameter_group_name = "made-elsewhere"
}
