resource "aws_workspaces_workspace" "pass_on" {
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
