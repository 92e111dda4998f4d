variable "unknown" {}

resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_msk_cluster" "pass_kafka" {
  cluster_name           = "pass-kafka"
  kafka_version          = "3.6.0"
  number_of_broker_nodes = 3
  broker_node_group_info {
    instance_type   = "kafka.m5.large"
    client_subnets  = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1", "subnet-0123456789abcdef2"]
    security_groups = ["sg-0123456789abcdef0"]

  }
  encryption_info {
    encryption_at_rest_kms_key_arn = aws_kms_key.records.arn
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

  }
}

resource "aws_msk_cluster" "unknown_kafka" {
  cluster_name           = "unknown-kafka"
  kafka_version          = "3.6.0"
  number_of_broker_nodes = 3
  broker_node_group_info {
    instance_type   = "kafka.m5.large"
    client_subnets  = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1", "subnet-0123456789abcdef2"]
    security_groups = ["sg-0123456789abcdef0"]

  }
  encryption_info {
    encryption_at_rest_kms_key_arn = var.unknown
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
  encryption_options {
    use_aws_owned_key = false
    kms_key_id        = aws_kms_key.records.arn
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
}

resource "aws_mq_broker" "fail_managed_mq" {
  broker_name        = "fail-managed-mq"
  engine_type        = "ActiveMQ"
  engine_version     = "5.18"
  host_instance_type = "mq.t3.micro"
  user {
    username = "records"
    password = "example-only-123"
  }
  encryption_options {
    use_aws_owned_key = false
  }
}
