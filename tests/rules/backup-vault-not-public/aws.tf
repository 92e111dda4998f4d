resource "aws_backup_vault" "pass_default" {
  name = "pass-default"
}

resource "aws_backup_vault" "fail_open" {
  name = "fail-open"
}

resource "aws_backup_vault_policy" "open" {
  backup_vault_name = aws_backup_vault.fail_open.name
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "backup:CopyIntoBackupVault"
      Resource  = "*"
    }]
  })
}
