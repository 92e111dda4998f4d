resource "aws_backup_vault" "pass_always" {
  name = "pass-always"
}
