variable "unknown" {}

resource "aws_datasync_location_object_storage" "pass_default" {
  agent_arns      = ["arn:aws:datasync:us-east-1:123456789012:agent/agent-0123456789abcdef0"]
  server_hostname = "store.example"
  bucket_name     = "records"
}

resource "aws_datasync_location_object_storage" "fail_http" {
  agent_arns      = ["arn:aws:datasync:us-east-1:123456789012:agent/agent-0123456789abcdef0"]
  server_hostname = "store.example"
  bucket_name     = "records"
  server_protocol = "HTTP"
}

resource "aws_datasync_location_object_storage" "unknown_variable" {
  agent_arns      = ["arn:aws:datasync:us-east-1:123456789012:agent/agent-0123456789abcdef0"]
  server_hostname = "store.example"
  bucket_name     = "records"
  server_protocol = var.unknown
}

resource "aws_datasync_location_hdfs" "pass_private" {
  agent_arns          = ["arn:aws:datasync:us-east-1:123456789012:agent/agent-0123456789abcdef0"]
  authentication_type = "SIMPLE"
  simple_user         = "copy"
  name_node {
    hostname = "node.example"
    port     = 80
  }
}

resource "aws_datasync_location_hdfs" "fail_integrity" {
  agent_arns          = ["arn:aws:datasync:us-east-1:123456789012:agent/agent-0123456789abcdef0"]
  authentication_type = "SIMPLE"
  simple_user         = "copy"
  name_node {
    hostname = "node.example"
    port     = 80
  }
  qop_configuration {
    data_transfer_protection = "INTEGRITY"
    rpc_protection           = "PRIVACY"
  }
}
