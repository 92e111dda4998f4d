variable "unknown" {}

resource "aws_ssm_document" "pass_default" {
  name          = "pass_default"
  document_type = "Command"
  content       = jsonencode({ schemaVersion = "2.2", description = "x", mainSteps = [] })
}

resource "aws_ssm_document" "pass_shared" {
  name          = "pass_shared"
  document_type = "Command"
  content       = jsonencode({ schemaVersion = "2.2", description = "x", mainSteps = [] })
  permissions = {
    type        = "Share"
    account_ids = "123456789012"
  }
}

resource "aws_ssm_document" "fail_all" {
  name          = "fail_all"
  document_type = "Command"
  content       = jsonencode({ schemaVersion = "2.2", description = "x", mainSteps = [] })
  permissions = {
    type        = "Share"
    account_ids = "All"
  }
}

resource "aws_ssm_document" "unknown_variable" {
  name          = "unknown_variable"
  document_type = "Command"
  content       = jsonencode({ schemaVersion = "2.2", description = "x", mainSteps = [] })
  permissions = {
    type        = "Share"
    account_ids = var.unknown
  }
}
