variable "unknown" {}

resource "aws_db_instance" "pass" {
  identifier                   = "pass"
  allocated_storage            = 20
  engine                       = "postgres"
  engine_version               = "16.3"
  instance_class               = "db.t3.micro"
  username                     = "clinic"
  password                     = "example-only"
  skip_final_snapshot          = true
  performance_insights_enabled = true
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

resource "aws_rds_cluster_instance" "pass_member" {
  identifier                   = "pass-member"
  cluster_identifier           = "records"
  engine                       = "aurora-postgresql"
  instance_class               = "db.r5.large"
  performance_insights_enabled = true
}

resource "aws_rds_cluster_instance" "fail_member" {
  identifier         = "fail-member"
  cluster_identifier = "records"
  engine             = "aurora-postgresql"
  instance_class     = "db.r5.large"
}

resource "aws_db_instance" "unknown_variable" {
  identifier                   = "unknown-variable"
  allocated_storage            = 20
  engine                       = "postgres"
  engine_version               = "16.3"
  instance_class               = "db.t3.micro"
  username                     = "clinic"
  password                     = "example-only"
  skip_final_snapshot          = true
  performance_insights_enabled = var.unknown
}
