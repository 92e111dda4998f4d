variable "password" {
  sensitive = true
  default   = "given-from-outside"
}

resource "aws_db_instance" "fail_written" {
  identifier          = "fail-written"
  instance_class      = "db.t3.medium"
  engine              = "postgres"
  allocated_storage   = 20
  username            = "clinic"
  skip_final_snapshot = true
  password            = "Summer2024!"
}

resource "aws_db_instance" "pass_variable" {
  identifier          = "pass-variable"
  instance_class      = "db.t3.medium"
  engine              = "postgres"
  allocated_storage   = 20
  username            = "clinic"
  skip_final_snapshot = true
  password            = var.password
}

resource "aws_db_instance" "pass_managed" {
  identifier                  = "pass-managed"
  instance_class              = "db.t3.medium"
  engine                      = "postgres"
  allocated_storage           = 20
  username                    = "clinic"
  skip_final_snapshot         = true
  manage_master_user_password = true
}

resource "aws_datasync_location_object_storage" "fail_key" {
  agent_arns      = ["arn:aws:datasync:us-east-1:123456789012:agent/agent-0123456789abcdef0"]
  server_hostname = "storage.clinic.example"
  bucket_name     = "records"
  access_key      = "clinic-records"
  secret_key      = "wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY"
}

resource "aws_datasync_location_object_storage" "pass_key" {
  agent_arns      = ["arn:aws:datasync:us-east-1:123456789012:agent/agent-0123456789abcdef0"]
  server_hostname = "storage.clinic.example"
  bucket_name     = "records"
  access_key      = "clinic-records"
  secret_key      = var.password
}

resource "aws_secretsmanager_secret_version" "fail_string" {
  secret_id     = "records"
  secret_string = "Summer2024!"
}

resource "aws_secretsmanager_secret_version" "pass_string" {
  secret_id     = "records"
  secret_string = var.password
}
