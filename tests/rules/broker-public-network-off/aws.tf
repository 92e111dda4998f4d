variable "unknown" {}

resource "aws_msk_cluster" "pass_kafka" {
  cluster_name           = "pass-kafka"
  kafka_version          = "3.6.0"
  number_of_broker_nodes = 3
  broker_node_group_info {
    instance_type   = "kafka.m5.large"
    client_subnets  = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1", "subnet-0123456789abcdef2"]
    security_groups = ["sg-0123456789abcdef0"]

  }
}

resource "aws_msk_cluster" "fail_kafka" {
  cluster_name           = "fail-kafka"
  kafka_version          = "3.6.0"
  number_of_broker_nodes = 3
  broker_node_group_info {
    instance_type   = "kafka.m5.large"
    client_subnets  = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1", "subnet-0123456789abcdef2"]
    security_groups = ["sg-0123456789abcdef0"]
    connectivity_info {
      public_access {
        type = "SERVICE_PROVIDED_EIPS"
      }
    }
  }
}

resource "aws_msk_cluster" "pass_set_kafka" {
  cluster_name           = "pass-set-kafka"
  kafka_version          = "3.6.0"
  number_of_broker_nodes = 3
  broker_node_group_info {
    instance_type   = "kafka.m5.large"
    client_subnets  = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1", "subnet-0123456789abcdef2"]
    security_groups = ["sg-0123456789abcdef0"]
    connectivity_info {
      public_access {
        type = "DISABLED"
      }
    }
  }
}

resource "aws_mq_broker" "pass_mq" {
  broker_name        = "pass-mq"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.t3.micro"
  user {
    username = "records"
    password = "example-only-123"
  }
}

resource "aws_mq_broker" "fail_mq" {
  broker_name        = "fail-mq"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.t3.micro"
  user {
    username = "records"
    password = "example-only-123"
  }
  publicly_accessible = true
}

resource "aws_mq_broker" "unknown_mq" {
  broker_name        = "unknown-mq"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.t3.micro"
  user {
    username = "records"
    password = "example-only-123"
  }
  publicly_accessible = var.unknown
}
