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
