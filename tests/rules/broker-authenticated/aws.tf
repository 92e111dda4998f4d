variable "unknown" {}

resource "aws_msk_cluster" "pass_iam" {
  cluster_name           = "pass-iam"
  kafka_version          = "3.6.0"
  number_of_broker_nodes = 3
  broker_node_group_info {
    instance_type   = "kafka.m5.large"
    client_subnets  = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1", "subnet-0123456789abcdef2"]
    security_groups = ["sg-0123456789abcdef0"]

  }
  client_authentication {
    sasl {
      iam = true
    }
  }
}

resource "aws_msk_cluster" "fail_default" {
  cluster_name           = "fail-default"
  kafka_version          = "3.6.0"
  number_of_broker_nodes = 3
  broker_node_group_info {
    instance_type   = "kafka.m5.large"
    client_subnets  = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1", "subnet-0123456789abcdef2"]
    security_groups = ["sg-0123456789abcdef0"]

  }
}

resource "aws_msk_cluster" "fail_both" {
  cluster_name           = "fail-both"
  kafka_version          = "3.6.0"
  number_of_broker_nodes = 3
  broker_node_group_info {
    instance_type   = "kafka.m5.large"
    client_subnets  = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1", "subnet-0123456789abcdef2"]
    security_groups = ["sg-0123456789abcdef0"]

  }
  client_authentication {
    unauthenticated = true
    sasl {
      iam = true
    }
  }
}

resource "aws_msk_cluster" "unknown_variable" {
  cluster_name           = "unknown-variable"
  kafka_version          = "3.6.0"
  number_of_broker_nodes = 3
  broker_node_group_info {
    instance_type   = "kafka.m5.large"
    client_subnets  = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1", "subnet-0123456789abcdef2"]
    security_groups = ["sg-0123456789abcdef0"]

  }
  client_authentication {
    sasl {
      iam = var.unknown
    }
  }
}
