variable "unknown" {}

resource "aws_backup_vault" "pass_locked" {
  name = "pass-locked"
}

resource "aws_backup_vault" "pass_denied" {
  name = "pass-denied"
}

resource "aws_backup_vault" "fail_default" {
  name = "fail-default"
}

resource "aws_backup_vault" "fail_policy" {
  name = "fail-policy"
}

resource "aws_backup_vault" "unknown_policy" {
  name = "unknown-policy"
}

resource "aws_backup_vault_lock_configuration" "locked" {
  backup_vault_name  = aws_backup_vault.pass_locked.name
  min_retention_days = 35
}

resource "aws_backup_vault_policy" "denied" {
  backup_vault_name = aws_backup_vault.pass_denied.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "backup:DeleteRecoveryPoint"
      Resource  = "*"
    }]
  })
}

resource "aws_backup_vault_policy" "other" {
  backup_vault_name = aws_backup_vault.fail_policy.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "backup:StartCopyJob"
      Resource  = "*"
    }]
  })
}

resource "aws_backup_vault_policy" "undecided" {
  backup_vault_name = aws_backup_vault.unknown_policy.name
  policy            = var.unknown
}
