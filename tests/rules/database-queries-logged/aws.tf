resource "aws_db_parameter_group" "all" {
  name   = "db-all"
  family = "postgres16"
  parameter {
    name  = "log_statement"
    value = "all"
  }
}

resource "aws_db_parameter_group" "slow" {
  name   = "db-slow"
  family = "postgres16"
  parameter {
    name  = "log_min_duration_statement"
    value = "1"
  }
}

resource "aws_db_parameter_group" "none" {
  name   = "db-none"
  family = "postgres16"
  parameter {
    name  = "log_statement"
    value = "none"
  }
}

resource "aws_rds_cluster_parameter_group" "all" {
  name   = "cluster-all"
  family = "aurora-postgresql16"
  parameter {
    name  = "log_statement"
    value = "all"
  }
}

resource "aws_rds_cluster_parameter_group" "slow" {
  name   = "cluster-slow"
  family = "aurora-postgresql16"
  parameter {
    name  = "log_min_duration_statement"
    value = "1"
  }
}

resource "aws_rds_cluster_parameter_group" "none" {
  name   = "cluster-none"
  family = "aurora-postgresql16"
  parameter {
    name  = "log_statement"
    value = "none"
  }
}

resource "aws_db_instance" "pass" {
  identifier           = "pass"
  allocated_storage    = 20
  engine               = "postgres"
  engine_version       = "16.3"
  instance_class       = "db.t3.micro"
  username             = "clinic"
  password             = "example-only"
  skip_final_snapshot  = true
  parameter_group_name = aws_db_parameter_group.all.name
}

resource "aws_rds_cluster" "pass_cluster" {
  cluster_identifier              = "pass-cluster"
  engine                          = "aurora-postgresql"
  master_username                 = "clinic"
  master_password                 = "example-only"
  skip_final_snapshot             = true
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.all.name
}

resource "aws_db_instance" "pass_slow" {
  identifier           = "pass-slow"
  allocated_storage    = 20
  engine               = "postgres"
  engine_version       = "16.3"
  instance_class       = "db.t3.micro"
  username             = "clinic"
  password             = "example-only"
  skip_final_snapshot  = true
  parameter_group_name = aws_db_parameter_group.slow.name
}

resource "aws_rds_cluster" "pass_cluster_slow" {
  cluster_identifier              = "pass-cluster-slow"
  engine                          = "aurora-postgresql"
  master_username                 = "clinic"
  master_password                 = "example-only"
  skip_final_snapshot             = true
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.slow.name
}

resource "aws_db_instance" "fail_none" {
  identifier           = "fail-none"
  allocated_storage    = 20
  engine               = "postgres"
  engine_version       = "16.3"
  instance_class       = "db.t3.micro"
  username             = "clinic"
  password             = "example-only"
  skip_final_snapshot  = true
  parameter_group_name = aws_db_parameter_group.none.name
}

resource "aws_rds_cluster" "fail_cluster_none" {
  cluster_identifier              = "fail-cluster-none"
  engine                          = "aurora-postgresql"
  master_username                 = "clinic"
  master_password                 = "example-only"
  skip_final_snapshot             = true
  db_cluster_parameter_group_name = aws_rds_cluster_parameter_group.none.name
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

resource "aws_rds_cluster" "fail_cluster_default" {
  cluster_identifier  = "fail-cluster-default"
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}

resource "aws_db_instance" "unknown_elsewhere" {
  identifier           = "unknown-elsewhere"
  allocated_storage    = 20
  engine               = "postgres"
  engine_version       = "16.3"
  instance_class       = "db.t3.micro"
  username             = "clinic"
  password             = "example-only"
  skip_final_snapshot  = true
  parameter_group_name = "made-elsewhere"
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
