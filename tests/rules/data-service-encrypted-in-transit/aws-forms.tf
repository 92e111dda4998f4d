resource "aws_emr_security_configuration" "pass_text_with_key" {
  configuration = <<-EOT
    {
      "EncryptionConfiguration": {
        "EnableInTransitEncryption": true,
        "AtRestEncryptionConfiguration": {"LocalDiskEncryptionConfiguration": {"AwsKmsKey": "${aws_kms_key.records.arn}"}}
      }
    }
  EOT
}

resource "aws_emr_security_configuration" "fail_text_with_key" {
  configuration = <<-EOT
    {
      "EncryptionConfiguration": {
        "EnableInTransitEncryption": false,
        "AtRestEncryptionConfiguration": {"LocalDiskEncryptionConfiguration": {"AwsKmsKey": "${aws_kms_key.records.arn}"}}
      }
    }
  EOT
}
