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

resource "aws_neptune_cluster_instance" "pass_graph" {
  identifier         = "pass-graph"
  cluster_identifier = "records"
  instance_class     = "db.r5.large"
}

resource "aws_neptune_cluster_instance" "fail_graph" {
  identifier          = "fail-graph"
  cluster_identifier  = "records"
  instance_class      = "db.r5.large"
  publicly_accessible = true
}

resource "aws_neptunegraph_graph" "pass_analytics" {
  graph_name          = "pass-analytics"
  provisioned_memory  = 16
  public_connectivity = false
}

resource "aws_neptunegraph_graph" "fail_analytics" {
  graph_name          = "fail-analytics"
  provisioned_memory  = 16
  public_connectivity = true
}

resource "aws_timestreaminfluxdb_db_instance" "pass_series" {
  name                   = "pass-series"
  allocated_storage      = 20
  bucket                 = "vitals"
  organization           = "clinic"
  db_instance_type       = "db.influx.medium"
  username               = "clinic"
  password               = "exampleonly"
  vpc_security_group_ids = ["sg-0123456789abcdef0"]
  vpc_subnet_ids         = ["subnet-0123456789abcdef0"]
}

resource "aws_timestreaminfluxdb_db_instance" "fail_series" {
  name                   = "fail-series"
  allocated_storage      = 20
  bucket                 = "vitals"
  organization           = "clinic"
  db_instance_type       = "db.influx.medium"
  username               = "clinic"
  password               = "exampleonly"
  vpc_security_group_ids = ["sg-0123456789abcdef0"]
  vpc_subnet_ids         = ["subnet-0123456789abcdef0"]
  publicly_accessible    = true
}
