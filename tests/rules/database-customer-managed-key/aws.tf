variable "unknown" {}

resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_db_instance" "pass_key" {
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "14.12"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  storage_encrypted   = true
  kms_key_id          = aws_kms_key.records.arn
}

resource "aws_db_instance" "fail_default" {
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "14.12"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  storage_encrypted   = true
}

resource "aws_rds_cluster" "pass_cluster" {
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
  storage_encrypted   = true
  kms_key_id          = aws_kms_key.records.arn
}

resource "aws_rds_cluster" "fail_cluster" {
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
  storage_encrypted   = true
}

resource "aws_docdb_cluster" "pass_documents" {
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
  storage_encrypted   = true
  kms_key_id          = aws_kms_key.records.arn
}

resource "aws_docdb_cluster" "fail_documents" {
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
  storage_encrypted   = true
}

resource "aws_neptune_cluster" "pass_graph" {
  skip_final_snapshot = true
  storage_encrypted   = true
  kms_key_arn         = aws_kms_key.records.arn
}

resource "aws_neptune_cluster" "fail_graph" {
  skip_final_snapshot = true
  storage_encrypted   = true
}

resource "aws_dynamodb_table" "pass_table" {
  name         = "table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = aws_kms_key.records.arn
  }
}

resource "aws_dynamodb_table" "fail_table" {
  name         = "table"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  server_side_encryption {
    enabled = true
  }
}

resource "aws_db_instance" "unknown_variable" {
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "14.12"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  storage_encrypted   = true
  kms_key_id          = var.unknown
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
  encryption_specification {
    type               = "CUSTOMER_MANAGED_KMS_KEY"
    kms_key_identifier = aws_kms_key.records.arn
  }
}

resource "aws_keyspaces_table" "fail_keyspaces" {
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

resource "aws_keyspaces_table" "fail_owned" {
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
  encryption_specification {
    type = "AWS_OWNED_KMS_KEY"
  }
}

resource "aws_timestreamwrite_database" "pass_series" {
  database_name = "pass-series"
  kms_key_id    = aws_kms_key.records.arn
}

resource "aws_timestreamwrite_database" "fail_series" {
  database_name = "fail-series"
}

resource "aws_dynamodb_table_replica" "pass_replica" {
  global_table_arn = "arn:aws:dynamodb:us-west-2:123456789012:table/records"
  kms_key_arn      = aws_kms_key.records.arn
}

resource "aws_dynamodb_table_replica" "fail_replica" {
  global_table_arn = "arn:aws:dynamodb:us-west-2:123456789012:table/records"
}

resource "aws_docdbelastic_cluster" "pass_elastic" {
  name                = "pass-elastic"
  admin_user_name     = "clinic"
  admin_user_password = "example-only"
  auth_type           = "PLAIN_TEXT"
  shard_capacity      = 2
  shard_count         = 1
  kms_key_id          = aws_kms_key.records.arn
}

resource "aws_docdbelastic_cluster" "fail_elastic" {
  name                = "fail-elastic"
  admin_user_name     = "clinic"
  admin_user_password = "example-only"
  auth_type           = "PLAIN_TEXT"
  shard_capacity      = 2
  shard_count         = 1
}

resource "aws_qldb_ledger" "pass_ledger" {
  name             = "pass-ledger"
  permissions_mode = "STANDARD"
  kms_key          = aws_kms_key.records.arn
}

resource "aws_qldb_ledger" "fail_ledger" {
  name             = "fail-ledger"
  permissions_mode = "STANDARD"
}

resource "aws_neptunegraph_graph" "pass_graph" {
  graph_name         = "pass-graph"
  provisioned_memory = 16
  kms_key_identifier = aws_kms_key.records.arn
}

resource "aws_neptunegraph_graph" "fail_graph" {
  graph_name         = "fail-graph"
  provisioned_memory = 16
}

resource "aws_dynamodb_table" "fail_aws_managed" {
  name         = "fail-aws-managed"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "patient"
  attribute {
    name = "patient"
    type = "S"
  }
  server_side_encryption {
    enabled = true
  }
}
