variable "unknown" {}

resource "aws_db_instance" "pass_enough" {
  identifier              = "pass-enough"
  allocated_storage       = 20
  engine                  = "postgres"
  engine_version          = "16.3"
  instance_class          = "db.t3.micro"
  username                = "clinic"
  password                = "example-only"
  skip_final_snapshot     = true
  backup_retention_period = 7
}

resource "aws_db_instance" "fail_default" {
  identifier          = "fail-default"
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "16.3"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
}

resource "aws_rds_cluster" "pass_cluster" {
  cluster_identifier      = "pass-cluster"
  engine                  = "aurora-postgresql"
  master_username         = "clinic"
  master_password         = "example-only"
  skip_final_snapshot     = true
  backup_retention_period = 7
}

resource "aws_rds_cluster" "fail_cluster_default" {
  cluster_identifier  = "fail-cluster-default"
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}

resource "aws_docdb_cluster" "pass_documents" {
  cluster_identifier      = "pass-documents"
  master_username         = "clinic"
  master_password         = "example-only"
  skip_final_snapshot     = true
  backup_retention_period = 7
}

resource "aws_docdb_cluster" "fail_documents_default" {
  cluster_identifier  = "fail-documents-default"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}

resource "aws_db_instance" "fail_short" {
  identifier              = "fail-short"
  allocated_storage       = 20
  engine                  = "postgres"
  engine_version          = "16.3"
  instance_class          = "db.t3.micro"
  username                = "clinic"
  password                = "example-only"
  skip_final_snapshot     = true
  backup_retention_period = 6
}

resource "aws_db_instance" "unknown_variable" {
  identifier              = "unknown-variable"
  allocated_storage       = 20
  engine                  = "postgres"
  engine_version          = "16.3"
  instance_class          = "db.t3.micro"
  username                = "clinic"
  password                = "example-only"
  skip_final_snapshot     = true
  backup_retention_period = var.unknown
}

resource "aws_neptune_cluster" "pass_graph" {
  cluster_identifier      = "pass-graph"
  skip_final_snapshot     = true
  backup_retention_period = 7
}

resource "aws_neptune_cluster" "fail_graph" {
  cluster_identifier  = "fail-graph"
  skip_final_snapshot = true
}
