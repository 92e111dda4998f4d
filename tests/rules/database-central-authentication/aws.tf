resource "aws_db_instance" "pass_iam" {
  allocated_storage                   = 20
  engine                              = "postgres"
  engine_version                      = "14.12"
  instance_class                      = "db.t3.micro"
  username                            = "clinic"
  password                            = "example-only"
  skip_final_snapshot                 = true
  iam_database_authentication_enabled = true
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

resource "aws_rds_cluster" "pass_cluster" {
  engine                              = "aurora-postgresql"
  master_username                     = "clinic"
  master_password                     = "example-only"
  skip_final_snapshot                 = true
  iam_database_authentication_enabled = true
}

resource "aws_rds_cluster" "fail_cluster" {
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}

resource "aws_neptune_cluster" "pass_graph" {
  cluster_identifier                  = "pass-graph"
  skip_final_snapshot                 = true
  iam_database_authentication_enabled = true
}

resource "aws_neptune_cluster" "fail_graph" {
  cluster_identifier  = "fail-graph"
  skip_final_snapshot = true
}

resource "aws_db_proxy" "pass_proxy" {
  name           = "pass-proxy"
  engine_family  = "POSTGRESQL"
  role_arn       = "arn:aws:iam::123456789012:role/proxy"
  vpc_subnet_ids = ["subnet-1", "subnet-2"]
  auth {
    iam_auth   = "REQUIRED"
    secret_arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf"
  }
}

resource "aws_db_proxy" "fail_proxy" {
  name           = "fail-proxy"
  engine_family  = "POSTGRESQL"
  role_arn       = "arn:aws:iam::123456789012:role/proxy"
  vpc_subnet_ids = ["subnet-1", "subnet-2"]
  auth {
    iam_auth   = "DISABLED"
    secret_arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf"
  }
}

resource "aws_db_instance" "na_oracle" {
  identifier          = "na-oracle"
  allocated_storage   = 20
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  engine              = "oracle-se2"
  engine_version      = "19"
  license_model       = "license-included"
}
