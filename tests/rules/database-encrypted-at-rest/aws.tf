variable "unknown" {}

resource "aws_db_instance" "pass_set" {
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "14.12"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  storage_encrypted   = true
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

resource "aws_rds_cluster" "pass_rds_cluster" {
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
  storage_encrypted   = true
}

resource "aws_rds_cluster" "fail_rds_cluster" {
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}

resource "aws_docdb_cluster" "pass_docdb_cluster" {
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
  storage_encrypted   = true
}

resource "aws_docdb_cluster" "fail_docdb_cluster" {
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}

resource "aws_neptune_cluster" "pass_neptune_cluster" {
  skip_final_snapshot = true
  storage_encrypted   = true
}

resource "aws_neptune_cluster" "fail_neptune_cluster" {
  skip_final_snapshot = true
}

resource "aws_db_instance" "unknown_variable" {
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "14.12"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  storage_encrypted   = var.unknown
}

resource "aws_rds_global_cluster" "pass_rds_global" {
  global_cluster_identifier = "pass-rds-global"
  engine                    = "aurora-postgresql"
  storage_encrypted         = true
}

resource "aws_rds_global_cluster" "fail_rds_global" {
  global_cluster_identifier = "fail-rds-global"
  engine                    = "aurora-postgresql"
}

resource "aws_docdb_global_cluster" "pass_docdb_global" {
  global_cluster_identifier = "pass-docdb-global"
  engine                    = "docdb"
  storage_encrypted         = true
}

resource "aws_docdb_global_cluster" "fail_docdb_global" {
  global_cluster_identifier = "fail-docdb-global"
  engine                    = "docdb"
}

resource "aws_neptune_global_cluster" "pass_neptune_global" {
  global_cluster_identifier = "pass-neptune-global"
  engine                    = "neptune"
  storage_encrypted         = true
}

resource "aws_neptune_global_cluster" "fail_neptune_global" {
  global_cluster_identifier = "fail-neptune-global"
  engine                    = "neptune"
}

resource "aws_docdb_global_cluster" "na_from_cluster" {
  global_cluster_identifier    = "na-from-cluster"
  source_db_cluster_identifier = "arn:aws:rds:us-east-1:123456789012:cluster:records"
}

resource "aws_dynamodb_table" "pass_table" {
  name         = "pass-table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "patient"
  attribute {
    name = "patient"
    type = "S"
  }
}

resource "aws_timestreamwrite_database" "pass_series" {
  database_name = "pass-series"
}

resource "aws_keyspaces_table" "pass_keyspaces" {
  keyspace_name = "records"
  table_name    = "patients"
  schema_definition {
    column {
      name = "id"
      type = "ascii"
    }
    partition_key {
      name = "id"
    }
  }
}

resource "aws_docdbelastic_cluster" "pass_elastic" {
  name                = "pass-elastic"
  admin_user_name     = "clinic"
  admin_user_password = "example-only"
  auth_type           = "PLAIN_TEXT"
  shard_capacity      = 2
  shard_count         = 1
}
