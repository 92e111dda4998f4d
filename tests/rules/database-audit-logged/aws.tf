resource "aws_db_instance" "pass_exported" {
  allocated_storage               = 20
  engine                          = "postgres"
  engine_version                  = "14.12"
  instance_class                  = "db.t3.micro"
  username                        = "clinic"
  password                        = "example-only"
  skip_final_snapshot             = true
  enabled_cloudwatch_logs_exports = ["postgresql"]
}

resource "aws_db_instance" "fail_none" {
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "14.12"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
}

resource "aws_rds_cluster" "pass_cluster" {
  engine                          = "aurora-postgresql"
  master_username                 = "clinic"
  master_password                 = "example-only"
  skip_final_snapshot             = true
  enabled_cloudwatch_logs_exports = ["postgresql"]
}

resource "aws_rds_cluster" "fail_cluster" {
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}

resource "aws_docdb_cluster" "pass_documents" {
  master_username                 = "clinic"
  master_password                 = "example-only"
  skip_final_snapshot             = true
  enabled_cloudwatch_logs_exports = ["audit"]
}

resource "aws_docdb_cluster" "fail_documents" {
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}

resource "aws_neptune_cluster" "pass_graph" {
  skip_final_snapshot            = true
  enable_cloudwatch_logs_exports = ["audit"]
}

resource "aws_neptune_cluster" "fail_graph" {
  skip_final_snapshot = true
}

resource "aws_docdb_cluster_parameter_group" "pass_group" {
  name   = "pass-group"
  family = "docdb5.0"
  parameter {
    name  = "audit_logs"
    value = "enabled"
  }
}

resource "aws_docdb_cluster_parameter_group" "fail_group" {
  name   = "fail-group"
  family = "docdb5.0"
}

resource "aws_docdb_cluster_parameter_group" "fail_group_off" {
  name   = "fail-group-off"
  family = "docdb5.0"
  parameter {
    name  = "audit_logs"
    value = "disabled"
  }
}
