resource "aws_emr_security_configuration" "fail_switched_off" {
  configuration = jsonencode({
    EncryptionConfiguration = {
      EnableAtRestEncryption = false
      AtRestEncryptionConfiguration = {
        S3EncryptionConfiguration = { EncryptionMode = "SSE-KMS", AwsKmsKey = aws_kms_key.records.arn }
      }
    }
  })
}

resource "aws_emr_security_configuration" "pass_text_with_key" {
  configuration = <<-EOT
    {
      "EncryptionConfiguration": {
        "EnableAtRestEncryption": true,
        "AtRestEncryptionConfiguration": {
          "S3EncryptionConfiguration": {"EncryptionMode": "SSE-KMS", "AwsKmsKey": "${aws_kms_key.records.arn}"}
        }
      }
    }
  EOT
}
