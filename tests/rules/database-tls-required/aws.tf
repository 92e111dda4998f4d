resource "aws_db_parameter_group" "forced" {
  family = "postgres14"
  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}
resource "aws_db_parameter_group" "free" {
  family = "postgres14"
  parameter {
    name  = "rds.force_ssl"
    value = "0"
  }
}

resource "aws_db_instance" "pass_forced" {
  allocated_storage    = 20
  engine               = "postgres"
  engine_version       = "14.12"
  instance_class       = "db.t3.micro"
  username             = "clinic"
  password             = "example-only"
  skip_final_snapshot  = true
  parameter_group_name = aws_db_parameter_group.forced.name
}

resource "aws_db_instance" "pass_version_15" {
  allocated_storage   = 20
  engine              = "postgres"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  engine_version      = "15.7"
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

resource "aws_db_instance" "fail_free" {
  allocated_storage    = 20
  engine               = "postgres"
  engine_version       = "14.12"
  instance_class       = "db.t3.micro"
  username             = "clinic"
  password             = "example-only"
  skip_final_snapshot  = true
  parameter_group_name = aws_db_parameter_group.free.name
}

resource "aws_db_instance" "unknown_elsewhere" {
  allocated_storage    = 20
  engine               = "postgres"
  engine_version       = "14.12"
  instance_class       = "db.t3.micro"
  username             = "clinic"
  password             = "example-only"
  skip_final_snapshot  = true
  parameter_group_name = "made-elsewhere"
}

resource "aws_docdb_cluster_parameter_group" "pass_documents" {
  name   = "pass-documents"
  family = "docdb5.0"
}

resource "aws_docdb_cluster_parameter_group" "fail_documents" {
  name   = "fail-documents"
  family = "docdb5.0"
  parameter {
    name  = "tls"
    value = "disabled"
  }
}

resource "aws_docdb_cluster_parameter_group" "pass_documents_set" {
  name   = "pass-documents-set"
  family = "docdb5.0"
  parameter {
    name  = "tls"
    value = "enabled"
  }
}

resource "aws_docdb_cluster" "pass_document_cluster" {
  cluster_identifier  = "pass-document-cluster"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}

resource "aws_docdb_cluster" "fail_document_cluster" {
  cluster_identifier              = "fail-document-cluster"
  master_username                 = "clinic"
  master_password                 = "example-only"
  skip_final_snapshot             = true
  db_cluster_parameter_group_name = aws_docdb_cluster_parameter_group.fail_documents.name
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
  require_tls = true
}

resource "aws_db_proxy" "fail_proxy" {
  name           = "fail-proxy"
  engine_family  = "POSTGRESQL"
  role_arn       = "arn:aws:iam::123456789012:role/proxy"
  vpc_subnet_ids = ["subnet-1", "subnet-2"]
  auth {
    iam_auth   = "REQUIRED"
    secret_arn = "arn:aws:secretsmanager:us-east-1:123456789012:secret:db-AbCdEf"
  }
}

resource "aws_rds_cluster" "pass_aurora_17" {
  cluster_identifier  = "pass-aurora-17"
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
  engine_version      = "17.4"
}

resource "aws_rds_cluster" "fail_aurora_15" {
  cluster_identifier  = "fail-aurora-15"
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
  engine_version      = "15.4"
}

resource "aws_neptune_cluster" "pass_graph" {
  cluster_identifier  = "pass-graph"
  skip_final_snapshot = true
}
