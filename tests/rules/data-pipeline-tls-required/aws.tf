variable "unknown" {}

resource "aws_dms_endpoint" "pass" {
  endpoint_id   = "pass"
  endpoint_type = "source"
  engine_name   = "postgres"
  server_name   = "db.clinic.example"
  port          = 5432
  username      = "clinic"
  password      = "example-only"
  database_name = "records"
  ssl_mode      = "require"
}

resource "aws_dms_endpoint" "fail" {
  endpoint_id   = "fail"
  endpoint_type = "source"
  engine_name   = "postgres"
  server_name   = "db.clinic.example"
  port          = 5432
  username      = "clinic"
  password      = "example-only"
  database_name = "records"
}

resource "aws_dms_endpoint" "fail_none" {
  endpoint_id   = "fail-none"
  endpoint_type = "source"
  engine_name   = "postgres"
  server_name   = "db.clinic.example"
  port          = 5432
  username      = "clinic"
  password      = "example-only"
  database_name = "records"
  ssl_mode      = "none"
}

resource "aws_dms_endpoint" "na_dynamodb" {
  endpoint_id         = "na-dynamodb"
  engine_name         = "dynamodb"
  endpoint_type       = "target"
  service_access_role = "arn:aws:iam::123456789012:role/dms"
}

resource "aws_dms_endpoint" "pass_kafka" {
  endpoint_id   = "pass-kafka"
  engine_name   = "kafka"
  endpoint_type = "target"
  kafka_settings {
    broker            = "b-1.example:9094"
    security_protocol = "ssl-encryption"
  }
}

resource "aws_dms_endpoint" "fail_kafka" {
  endpoint_id   = "fail-kafka"
  engine_name   = "kafka"
  endpoint_type = "target"
  kafka_settings {
    broker = "b-1.example:9092"
  }
}

resource "aws_dms_endpoint" "unknown_variable" {
  endpoint_id   = "unknown-variable"
  endpoint_type = "source"
  engine_name   = "postgres"
  server_name   = "db.clinic.example"
  port          = 5432
  username      = "clinic"
  password      = "example-only"
  database_name = "records"
  ssl_mode      = var.unknown
}
