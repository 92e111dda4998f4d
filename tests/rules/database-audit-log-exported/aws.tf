variable "unknown" {}

resource "aws_rds_cluster" "pass" {
  cluster_identifier              = "pass"
  master_username                 = "clinic"
  master_password                 = "example-only"
  skip_final_snapshot             = true
  engine                          = "aurora-mysql"
  enabled_cloudwatch_logs_exports = ["audit", "error"]
}

resource "aws_rds_cluster" "fail" {
  cluster_identifier              = "fail"
  master_username                 = "clinic"
  master_password                 = "example-only"
  skip_final_snapshot             = true
  engine                          = "aurora-mysql"
  enabled_cloudwatch_logs_exports = ["error"]
}

resource "aws_rds_cluster" "fail_none" {
  cluster_identifier  = "fail-none"
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

resource "aws_docdb_cluster" "pass_documents" {
  cluster_identifier              = "pass-documents"
  master_username                 = "clinic"
  master_password                 = "example-only"
  skip_final_snapshot             = true
  enabled_cloudwatch_logs_exports = ["audit"]
}

resource "aws_docdb_cluster" "fail_documents" {
  cluster_identifier              = "fail-documents"
  master_username                 = "clinic"
  master_password                 = "example-only"
  skip_final_snapshot             = true
  enabled_cloudwatch_logs_exports = ["profiler"]
}

resource "aws_rds_cluster" "unknown_variable" {
  cluster_identifier              = "unknown-variable"
  master_username                 = "clinic"
  master_password                 = "example-only"
  skip_final_snapshot             = true
  engine                          = "aurora-mysql"
  enabled_cloudwatch_logs_exports = [var.unknown]
}
