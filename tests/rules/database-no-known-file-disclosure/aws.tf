variable "unknown" {}

resource "aws_db_instance" "pass" {
  identifier          = "pass"
  allocated_storage   = 20
  engine              = "postgres"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  engine_version      = "13.3"
}

resource "aws_db_instance" "fail" {
  identifier          = "fail"
  allocated_storage   = 20
  engine              = "postgres"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  engine_version      = "13.2"
}

resource "aws_rds_cluster" "pass_aurora" {
  cluster_identifier  = "pass-aurora"
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
  engine_version      = "11.9"
}

resource "aws_rds_cluster" "fail_aurora" {
  cluster_identifier  = "fail-aurora"
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
  engine_version      = "11.8"
}

resource "aws_db_instance" "na_mysql" {
  identifier          = "na-mysql"
  allocated_storage   = 20
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  engine              = "mysql"
  engine_version      = "8.0.40"
}

resource "aws_db_instance" "unknown_variable" {
  identifier          = "unknown-variable"
  allocated_storage   = 20
  engine              = "postgres"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  engine_version      = var.unknown
}

resource "aws_db_instance" "pass_newest" {
  identifier          = "pass-newest"
  allocated_storage   = 20
  engine              = "postgres"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
}
