# The same clinic with what goes wrong most often.
# The variants differ in `protected` alone; `endpoint` points the provider at a local server (moto) for tests.

variable "endpoint" {
  type    = string
  default = null
}

variable "database_password" {
  type      = string
  sensitive = true
  default   = "example-only-canary-7f3a"
}

locals {
  protected = false
}

terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.0, < 7.0"
    }
  }
}

provider "aws" {
  region                      = "us-east-1"
  access_key                  = "example"
  secret_key                  = "example"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
  s3_use_path_style           = true
  default_tags {
    tags = {
      owner = "clinic-it"
    }
  }
  dynamic "endpoints" {
    for_each = var.endpoint == null ? [] : [var.endpoint]
    content {
      backup         = endpoints.value
      cloudtrail     = endpoints.value
      cloudwatch     = endpoints.value
      dynamodb       = endpoints.value
      ec2            = endpoints.value
      efs            = endpoints.value
      elasticache    = endpoints.value
      elbv2          = endpoints.value
      iam            = endpoints.value
      kms            = endpoints.value
      lambda         = endpoints.value
      logs           = endpoints.value
      rds            = endpoints.value
      s3             = endpoints.value
      secretsmanager = endpoints.value
      sns            = endpoints.value
      sqs            = endpoints.value
      sts            = endpoints.value
    }
  }
}

module "keys" {
  source = "../modules/keys"
  names  = ["records", "logs"]
  rotate = local.protected
}

module "logs" {
  source        = "../modules/records"
  name          = "clinic-access-logs"
  protected     = local.protected
  kms_key_arn   = module.keys.arns["logs"]
  log_bucket    = "clinic-access-logs"
  receives_logs = true
}

module "trail" {
  source        = "../modules/records"
  name          = "clinic-trail"
  protected     = local.protected
  kms_key_arn   = module.keys.arns["logs"]
  log_bucket    = module.logs.bucket
  receives_logs = true
  write_once    = local.protected
}

module "records" {
  source      = "../modules/records"
  for_each    = toset(["patients", "imaging"])
  name        = "clinic-${each.key}"
  protected   = local.protected
  kms_key_arn = module.keys.records_arn
  log_bucket  = module.logs.bucket
}

module "network" {
  source              = "../modules/network"
  protected           = local.protected
  flow_log_bucket_arn = module.logs.arn
}

module "database" {
  source            = "../modules/database"
  protected         = local.protected
  kms_key_arn       = module.keys.records_arn
  password          = var.database_password
  subnet_ids        = module.network.subnet_ids
  security_group_id = module.network.database_group_id
}

module "identity" {
  source      = "../modules/identity"
  protected   = local.protected
  records_arn = module.records["patients"].arn
}

module "messaging" {
  source      = "../modules/messaging"
  protected   = local.protected
  kms_key_arn = module.keys.records_arn
}

module "portal" {
  source            = "../modules/portal"
  protected         = local.protected
  vpc_id            = module.network.vpc_id
  subnet_ids        = module.network.subnet_ids
  security_group_id = module.network.portal_group_id
  kms_key_arn       = module.keys.records_arn
  log_bucket        = module.logs.bucket
  secret_arn        = module.messaging.secret_arn
  role_arn          = module.identity.role_arn
}

module "audit" {
  source      = "../modules/audit"
  protected   = local.protected
  kms_key_arn = module.keys.arns["logs"]
  bucket      = module.trail.bucket
}

resource "aws_backup_vault" "this" {
  name        = "clinic"
  kms_key_arn = module.keys.records_arn
}

resource "aws_backup_plan" "daily" {
  name = "clinic-daily"
  rule {
    rule_name         = "daily"
    target_vault_name = aws_backup_vault.this.name
    schedule          = "cron(0 5 * * ? *)"
    lifecycle {
      delete_after = 2192
    }
  }
}

resource "aws_backup_selection" "clinic" {
  count        = local.protected ? 1 : 0
  name         = "clinic"
  plan_id      = aws_backup_plan.daily.id
  iam_role_arn = "arn:aws:iam::123456789012:role/clinic-backup"
  selection_tag {
    type  = "STRINGEQUALS"
    key   = "owner"
    value = "clinic-it"
  }
}

resource "aws_backup_vault_lock_configuration" "this" {
  count              = local.protected ? 1 : 0
  backup_vault_name  = aws_backup_vault.this.name
  min_retention_days = 35
}
