variable "unknown" {}

resource "aws_db_instance" "pass_two_weeks" {
  allocated_storage       = 20
  engine                  = "postgres"
  engine_version          = "14.12"
  instance_class          = "db.t3.micro"
  username                = "clinic"
  password                = "example-only"
  skip_final_snapshot     = true
  backup_retention_period = 14
}

resource "aws_db_instance" "fail_default" {
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "14.12"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
}

resource "aws_rds_cluster" "pass_cluster" {
  engine                  = "aurora-postgresql"
  master_username         = "clinic"
  master_password         = "example-only"
  skip_final_snapshot     = true
  backup_retention_period = 7
}

resource "aws_rds_cluster" "pass_cluster_a_day" {
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}

resource "aws_docdb_cluster" "pass_documents" {
  master_username         = "clinic"
  master_password         = "example-only"
  skip_final_snapshot     = true
  backup_retention_period = 7
}

resource "aws_docdb_cluster" "pass_documents_a_day" {
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}

resource "aws_db_instance" "unknown_variable" {
  allocated_storage       = 20
  engine                  = "postgres"
  engine_version          = "14.12"
  instance_class          = "db.t3.micro"
  username                = "clinic"
  password                = "example-only"
  skip_final_snapshot     = true
  backup_retention_period = var.unknown
}

resource "aws_db_instance" "pass_enough" {
  identifier              = "pass-enough"
  allocated_storage       = 20
  engine                  = "postgres"
  engine_version          = "16.3"
  instance_class          = "db.t3.micro"
  username                = "clinic"
  password                = "example-only"
  skip_final_snapshot     = true
  backup_retention_period = 1
}

resource "aws_rds_cluster" "pass_cluster_default" {
  cluster_identifier  = "pass-cluster-default"
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}

resource "aws_db_instance" "fail_zero" {
  identifier              = "fail-zero"
  allocated_storage       = 20
  engine                  = "postgres"
  engine_version          = "16.3"
  instance_class          = "db.t3.micro"
  username                = "clinic"
  password                = "example-only"
  skip_final_snapshot     = true
  backup_retention_period = 0
}
