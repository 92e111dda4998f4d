variable "unknown" {}

resource "aws_workspaces_workspace" "pass_both" {
  directory_id                   = "d-0123456789"
  bundle_id                      = "wsb-0123456789"
  user_name                      = "nurse"
  root_volume_encryption_enabled = true
  user_volume_encryption_enabled = true
}

resource "aws_workspaces_workspace" "fail_system_only" {
  directory_id                   = "d-0123456789"
  bundle_id                      = "wsb-0123456789"
  user_name                      = "nurse"
  root_volume_encryption_enabled = true
}

resource "aws_workspaces_workspace" "fail_user_only" {
  directory_id                   = "d-0123456789"
  bundle_id                      = "wsb-0123456789"
  user_name                      = "nurse"
  user_volume_encryption_enabled = true
}

resource "aws_workspaces_workspace" "fail_default" {
  directory_id = "d-0123456789"
  bundle_id    = "wsb-0123456789"
  user_name    = "nurse"
}

resource "aws_workspaces_workspace" "unknown_user" {
  directory_id                   = "d-0123456789"
  bundle_id                      = "wsb-0123456789"
  user_name                      = "nurse"
  root_volume_encryption_enabled = true
  user_volume_encryption_enabled = var.unknown
}
