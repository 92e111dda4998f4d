variable "unknown" {
  sensitive = true
}

resource "aws_datasync_location_object_storage" "pass_none" {
  agent_arns      = ["arn:aws:datasync:us-east-1:123456789012:agent/agent-0123456789abcdef0"]
  server_hostname = "store.example"
  bucket_name     = "records"
}

resource "aws_datasync_location_object_storage" "fail_written" {
  agent_arns      = ["arn:aws:datasync:us-east-1:123456789012:agent/agent-0123456789abcdef0"]
  server_hostname = "store.example"
  bucket_name     = "records"
  access_key      = "clinic-access"
  secret_key      = "example-only-8f2a"
}

resource "aws_datasync_location_object_storage" "pass_variable" {
  agent_arns      = ["arn:aws:datasync:us-east-1:123456789012:agent/agent-0123456789abcdef0"]
  server_hostname = "store.example"
  bucket_name     = "records"
  access_key      = "clinic-access"
  secret_key      = var.unknown
}

resource "aws_datasync_location_smb" "fail_share" {
  agent_arns      = ["arn:aws:datasync:us-east-1:123456789012:agent/agent-0123456789abcdef0"]
  server_hostname = "files.example"
  subdirectory    = "/records"
  user            = "copy"
  password        = "example-only-8f2a"
}

resource "aws_datasync_location_smb" "pass_share" {
  agent_arns      = ["arn:aws:datasync:us-east-1:123456789012:agent/agent-0123456789abcdef0"]
  server_hostname = "files.example"
  subdirectory    = "/records"
  user            = "copy"
  password        = var.unknown
}
