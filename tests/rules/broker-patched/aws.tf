variable "unknown" {}

resource "aws_mq_broker" "pass_on" {
  broker_name        = "pass-on"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.t3.micro"
  user {
    username = "records"
    password = "example-only-123"
  }
  auto_minor_version_upgrade = true
}

resource "aws_mq_broker" "fail_default" {
  broker_name        = "fail-default"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.t3.micro"
  user {
    username = "records"
    password = "example-only-123"
  }
}

resource "aws_mq_broker" "fail_off" {
  broker_name        = "fail-off"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.t3.micro"
  user {
    username = "records"
    password = "example-only-123"
  }
  auto_minor_version_upgrade = false
}

resource "aws_mq_broker" "unknown_variable" {
  broker_name        = "unknown-variable"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.t3.micro"
  user {
    username = "records"
    password = "example-only-123"
  }
  auto_minor_version_upgrade = var.unknown
}
