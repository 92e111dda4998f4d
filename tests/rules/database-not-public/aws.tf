variable "unknown" {}

resource "aws_db_instance" "pass_set" {
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "14.12"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  publicly_accessible = false
}

resource "aws_db_instance" "fail_default" {
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "14.12"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  publicly_accessible = true
}

resource "aws_rds_cluster_instance" "pass_rds_cluster_instance" {
  cluster_identifier  = "records"
  instance_class      = "db.r6g.large"
  engine              = "aurora-postgresql"
  publicly_accessible = false
}

resource "aws_rds_cluster_instance" "fail_rds_cluster_instance" {
  cluster_identifier  = "records"
  instance_class      = "db.r6g.large"
  engine              = "aurora-postgresql"
  publicly_accessible = true
}

resource "aws_db_instance" "unknown_variable" {
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "14.12"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  publicly_accessible = var.unknown
}
