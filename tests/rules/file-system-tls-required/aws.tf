resource "aws_efs_file_system_policy" "tls" {
  file_system_id = aws_efs_file_system.pass_policy.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "*"
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}

resource "aws_efs_file_system" "pass_policy" {
  creation_token = "policy"
}

resource "aws_efs_file_system" "fail_none" {
  creation_token = "none"
}
