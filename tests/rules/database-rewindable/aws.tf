variable "unknown" {}

resource "aws_rds_cluster" "pass" {
  cluster_identifier  = "pass"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
  engine              = "aurora-mysql"
  backtrack_window    = 86400
}

resource "aws_rds_cluster" "fail" {
  cluster_identifier  = "fail"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
  engine              = "aurora-mysql"
}

resource "aws_rds_cluster" "na_postgresql" {
  cluster_identifier  = "na-postgresql"
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}

resource "aws_rds_cluster" "unknown_variable" {
  cluster_identifier  = "unknown-variable"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
  engine              = "aurora-mysql"
  backtrack_window    = var.unknown
}
