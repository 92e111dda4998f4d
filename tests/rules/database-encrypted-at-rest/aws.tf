variable "unknown" {}

resource "aws_db_instance" "pass_set" {
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "14.12"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  storage_encrypted   = true
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

resource "aws_rds_cluster" "pass_rds_cluster" {
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
  storage_encrypted   = true
}

resource "aws_rds_cluster" "fail_rds_cluster" {
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}

resource "aws_docdb_cluster" "pass_docdb_cluster" {
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
  storage_encrypted   = true
}

resource "aws_docdb_cluster" "fail_docdb_cluster" {
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}

resource "aws_neptune_cluster" "pass_neptune_cluster" {
  skip_final_snapshot = true
  storage_encrypted   = true
}

resource "aws_neptune_cluster" "fail_neptune_cluster" {
  skip_final_snapshot = true
}

resource "aws_db_instance" "unknown_variable" {
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "14.12"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  storage_encrypted   = var.unknown
}
