variable "unknown" {}

resource "aws_mq_broker" "pass_audited" {
  broker_name        = "pass-audited"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.t3.micro"
  user {
    username = "records"
    password = "example-only-123"
  }
  logs {
    audit = true
  }
}

resource "aws_mq_broker" "fail_general" {
  broker_name        = "fail-general"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.t3.micro"
  user {
    username = "records"
    password = "example-only-123"
  }
  logs {
    general = true
  }
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

resource "aws_mq_broker" "unknown_variable" {
  broker_name        = "unknown-variable"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.t3.micro"
  user {
    username = "records"
    password = "example-only-123"
  }
  logs {
    audit = var.unknown
  }
}

resource "aws_mq_broker" "na_rabbit" {
  broker_name        = "rabbit"
  engine_type        = "RabbitMQ"
  engine_version     = "3.13"
  host_instance_type = "mq.t3.micro"
  user {
    username = "records"
    password = "example-only-123"
  }
}
