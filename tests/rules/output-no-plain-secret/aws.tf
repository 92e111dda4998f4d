variable "portal_token" {}

variable "db_password" {}

resource "aws_db_instance" "records" {
  identifier        = "records"
  engine            = "postgres"
  instance_class    = "db.r6i.large"
  allocated_storage = 100
  username          = "clinic"
  password          = var.db_password
}

resource "aws_iam_user" "robot" {
  name = "robot"
}

resource "aws_iam_access_key" "robot" {
  user = aws_iam_user.robot.name
}

resource "aws_secretsmanager_secret" "records" {
  name = "records"
}

output "fail_password" {
  value = nonsensitive(aws_db_instance.records.password)
}

output "pass_password" {
  value     = aws_db_instance.records.password
  sensitive = true
}

output "fail_key" {
  value = "${aws_iam_access_key.robot.id}:${nonsensitive(aws_iam_access_key.robot.secret)}"
}

output "fail_variable" {
  value = var.portal_token
}

output "fail_written_token" {
  value = "0d9f6c1e3b7a"
}

output "fail_address" {
  value = "postgres://clinic:correct-horse@records.internal/records"
}

output "fail_every" {
  value = { user = "clinic", password = nonsensitive(aws_db_instance.records.password) }
}

output "na_endpoint" {
  value = aws_db_instance.records.address
}

output "na_secret_arn" {
  value = aws_secretsmanager_secret.records.arn
}

output "na_token_url" {
  value = "https://login.clinic.example/token"
}
