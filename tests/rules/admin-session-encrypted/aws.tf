variable "unknown" {}

resource "aws_kms_key" "session" {
}

resource "aws_ssm_document" "pass_reference" {
  name            = "pass_reference"
  document_type   = "Session"
  document_format = "JSON"
  content = jsonencode({
    schemaVersion = "1.0"
    sessionType   = "Standard_Stream"
    inputs = {
      kmsKeyId = aws_kms_key.session.arn
    }
  })
}

resource "aws_ssm_document" "pass_key" {
  name            = "pass_key"
  document_type   = "Session"
  document_format = "JSON"
  content = jsonencode({
    schemaVersion = "1.0"
    sessionType   = "Standard_Stream"
    inputs = {
      kmsKeyId = "arn:aws:kms:us-east-1:123456789012:key/1"
    }
  })
}

resource "aws_ssm_document" "fail_empty" {
  name            = "fail_empty"
  document_type   = "Session"
  document_format = "JSON"
  content = jsonencode({
    schemaVersion = "1.0"
    sessionType   = "Standard_Stream"
    inputs = {
      kmsKeyId = ""
    }
  })
}

resource "aws_ssm_document" "fail_missing" {
  name            = "fail_missing"
  document_type   = "Session"
  document_format = "JSON"
  content = jsonencode({
    schemaVersion = "1.0"
    sessionType   = "Standard_Stream"
    inputs = {
      s3BucketName = "x"
    }
  })
}

resource "aws_ssm_document" "na_command" {
  name            = "na_command"
  document_type   = "Command"
  document_format = "JSON"
  content = jsonencode({
    schemaVersion = "1.0"
    sessionType   = "Standard_Stream"
    inputs = {
      x = "y"
    }
  })
}

resource "aws_ssm_document" "pass_yaml" {
  name            = "pass-yaml"
  document_type   = "Session"
  document_format = "YAML"
  content         = <<-EOT
    schemaVersion: '1.0'
    sessionType: Standard_Stream
    inputs:
      kmsKeyId: alias/session
  EOT
}

resource "aws_ssm_document" "unknown_variable" {
  name          = "unknown"
  document_type = "Session"
  content       = var.unknown
}
