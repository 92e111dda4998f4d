variable "unknown" {}

resource "aws_db_instance" "pass" {
  identifier          = "pass"
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "16.3"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  monitoring_interval = 60
  monitoring_role_arn = "arn:aws:iam::123456789012:role/monitoring"
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
  identifier          = "pass-member"
  cluster_identifier  = "records"
  engine              = "aurora-postgresql"
  instance_class      = "db.r5.large"
  monitoring_interval = 60
  monitoring_role_arn = "arn:aws:iam::123456789012:role/monitoring"
}

resource "aws_rds_cluster_instance" "fail_member" {
  identifier         = "fail-member"
  cluster_identifier = "records"
  engine             = "aurora-postgresql"
  instance_class     = "db.r5.large"
}

resource "aws_db_instance" "fail_zero" {
  identifier          = "fail-zero"
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "16.3"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  monitoring_interval = 0
}

resource "aws_db_instance" "unknown_variable" {
  identifier          = "unknown-variable"
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "16.3"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  monitoring_interval = var.unknown
  monitoring_role_arn = "arn:aws:iam::123456789012:role/monitoring"
}
