variable "protected" {
  type = bool
}

variable "kms_key_arn" {
  type = string
}

variable "password" {
  type      = string
  sensitive = true
}

variable "subnet_ids" {
  type = list(string)
}

variable "security_group_id" {
  type = string
}

resource "aws_db_subnet_group" "this" {
  name       = "clinic"
  subnet_ids = var.subnet_ids
}

resource "aws_db_parameter_group" "this" {
  name   = "clinic-postgres"
  family = "postgres14"
  parameter {
    name  = "rds.force_ssl"
    value = var.protected ? "1" : "0"
  }
  parameter {
    name  = "log_statement"
    value = var.protected ? "all" : "none"
  }
}

resource "aws_iam_role" "monitoring" {
  name = "clinic-database-monitoring"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "monitoring.rds.amazonaws.com" }
    }]
  })
}

resource "aws_db_instance" "records" {
  identifier                          = "clinic-records"
  engine                              = "postgres"
  engine_version                      = "14.12"
  instance_class                      = "db.t3.medium"
  allocated_storage                   = 100
  db_name                             = "records"
  username                            = "clinic"
  password                            = var.password
  db_subnet_group_name                = aws_db_subnet_group.this.name
  vpc_security_group_ids              = [var.security_group_id]
  parameter_group_name                = aws_db_parameter_group.this.name
  storage_encrypted                   = var.protected
  kms_key_id                          = var.protected ? var.kms_key_arn : null
  publicly_accessible                 = !var.protected
  backup_retention_period             = var.protected ? 35 : 1
  deletion_protection                 = var.protected
  iam_database_authentication_enabled = var.protected
  enabled_cloudwatch_logs_exports     = var.protected ? ["postgresql", "upgrade"] : []
  multi_az                            = var.protected
  copy_tags_to_snapshot               = var.protected
  monitoring_interval                 = var.protected ? 60 : 0
  monitoring_role_arn                 = var.protected ? aws_iam_role.monitoring.arn : null
  performance_insights_enabled        = var.protected
  performance_insights_kms_key_id     = var.protected ? var.kms_key_arn : null
  skip_final_snapshot                 = true
}

resource "aws_dynamodb_table" "sessions" {
  name                        = "clinic-sessions"
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = "id"
  deletion_protection_enabled = var.protected
  attribute {
    name = "id"
    type = "S"
  }
  point_in_time_recovery {
    enabled = var.protected
  }
  server_side_encryption {
    enabled     = true
    kms_key_arn = var.protected ? var.kms_key_arn : null
  }
}

resource "aws_elasticache_subnet_group" "this" {
  name       = "clinic-cache"
  subnet_ids = var.subnet_ids
}

resource "aws_elasticache_replication_group" "cache" {
  replication_group_id       = "clinic-cache"
  description                = "Portal sessions"
  node_type                  = "cache.t3.micro"
  num_cache_clusters         = 2
  automatic_failover_enabled = true
  subnet_group_name          = aws_elasticache_subnet_group.this.name
  snapshot_retention_limit   = var.protected ? 15 : 0
  at_rest_encryption_enabled = var.protected
  transit_encryption_enabled = var.protected
  kms_key_id                 = var.protected ? var.kms_key_arn : null
  auth_token                 = var.protected ? var.password : null
}

resource "aws_backup_vault" "this" {
  count       = var.protected ? 1 : 0
  name        = "clinic-databases"
  kms_key_arn = var.kms_key_arn
}

resource "aws_backup_vault_lock_configuration" "this" {
  count              = var.protected ? 1 : 0
  backup_vault_name  = aws_backup_vault.this[0].name
  min_retention_days = 35
}

resource "aws_backup_plan" "this" {
  count = var.protected ? 1 : 0
  name  = "clinic-databases"
  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.this[0].name
    schedule          = "cron(0 3 * * ? *)"
    lifecycle {
      delete_after = 2192
    }
  }
}

resource "aws_iam_role" "backup" {
  name = "clinic-database-backup"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "backup.amazonaws.com" }
    }]
  })
}

resource "aws_backup_selection" "this" {
  count        = var.protected ? 1 : 0
  name         = "clinic-databases"
  plan_id      = aws_backup_plan.this[0].id
  iam_role_arn = aws_iam_role.backup.arn
  resources    = [aws_db_instance.records.arn, aws_dynamodb_table.sessions.arn]
}

output "instance_arn" {
  value = aws_db_instance.records.arn
}
