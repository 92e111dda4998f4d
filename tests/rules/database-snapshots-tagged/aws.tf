variable "unknown" {}

resource "aws_db_instance" "pass" {
  identifier            = "pass"
  allocated_storage     = 20
  engine                = "postgres"
  engine_version        = "16.3"
  instance_class        = "db.t3.micro"
  username              = "clinic"
  password              = "example-only"
  skip_final_snapshot   = true
  copy_tags_to_snapshot = true
}

resource "aws_db_instance" "fail" {
  identifier          = "fail"
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "16.3"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
}

resource "aws_rds_cluster" "pass_cluster" {
  cluster_identifier    = "pass-cluster"
  engine                = "aurora-postgresql"
  master_username       = "clinic"
  master_password       = "example-only"
  skip_final_snapshot   = true
  copy_tags_to_snapshot = true
}

resource "aws_rds_cluster" "fail_cluster" {
  cluster_identifier  = "fail-cluster"
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}

resource "aws_neptune_cluster" "pass_graph" {
  cluster_identifier    = "pass-graph"
  skip_final_snapshot   = true
  copy_tags_to_snapshot = true
}

resource "aws_neptune_cluster" "fail_graph" {
  cluster_identifier  = "fail-graph"
  skip_final_snapshot = true
}

resource "aws_db_instance" "unknown_variable" {
  identifier            = "unknown-variable"
  allocated_storage     = 20
  engine                = "postgres"
  engine_version        = "16.3"
  instance_class        = "db.t3.micro"
  username              = "clinic"
  password              = "example-only"
  skip_final_snapshot   = true
  copy_tags_to_snapshot = var.unknown
}
