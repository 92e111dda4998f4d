variable "unknown" {}

resource "aws_ssm_document" "pass_bucket" {
  name            = "pass_bucket"
  document_type   = "Session"
  document_format = "JSON"
  content = jsonencode({
    schemaVersion = "1.0"
    sessionType   = "Standard_Stream"
    inputs = {
      s3BucketName        = "sessions"
      s3EncryptionEnabled = true
    }
  })
}

resource "aws_ssm_document" "pass_log_group" {
  name            = "pass_log_group"
  document_type   = "Session"
  document_format = "JSON"
  content = jsonencode({
    schemaVersion = "1.0"
    sessionType   = "Standard_Stream"
    inputs = {
      cloudWatchLogGroupName      = "sessions"
      cloudWatchEncryptionEnabled = true
    }
  })
}

resource "aws_ssm_document" "fail_nowhere" {
  name            = "fail_nowhere"
  document_type   = "Session"
  document_format = "JSON"
  content = jsonencode({
    schemaVersion = "1.0"
    sessionType   = "Standard_Stream"
    inputs = {
      s3BucketName           = ""
      cloudWatchLogGroupName = ""
    }
  })
}

resource "aws_ssm_document" "fail_plain_bucket" {
  name            = "fail_plain_bucket"
  document_type   = "Session"
  document_format = "JSON"
  content = jsonencode({
    schemaVersion = "1.0"
    sessionType   = "Standard_Stream"
    inputs = {
      s3BucketName        = "sessions"
      s3EncryptionEnabled = false
    }
  })
}

resource "aws_ssm_document" "fail_plain_log_group" {
  name            = "fail_plain_log_group"
  document_type   = "Session"
  document_format = "JSON"
  content = jsonencode({
    schemaVersion = "1.0"
    sessionType   = "Standard_Stream"
    inputs = {
      s3BucketName                = "sessions"
      s3EncryptionEnabled         = true
      cloudWatchLogGroupName      = "sessions"
      cloudWatchEncryptionEnabled = false
    }
  })
}

resource "aws_ssm_document" "unknown_variable" {
  name          = "unknown"
  document_type = "Session"
  content       = var.unknown
}
