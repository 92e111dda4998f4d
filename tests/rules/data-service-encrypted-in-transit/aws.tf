resource "aws_emr_security_configuration" "pass_on" {
  configuration = jsonencode({ EncryptionConfiguration = { EnableInTransitEncryption = true, EnableAtRestEncryption = true, InTransitEncryptionConfiguration = { TLSCertificateConfiguration = { CertificateProviderType = "PEM", S3Object = "s3://records/certs.zip" } }, AtRestEncryptionConfiguration = { S3EncryptionConfiguration = { EncryptionMode = "SSE-KMS" }, LocalDiskEncryptionConfiguration = { EncryptionKeyProviderType = "AwsKms", AwsKmsKey = "arn:aws:kms:us-east-1:123456789012:key/records", EnableEbsEncryption = true } } } })
}

resource "aws_emr_security_configuration" "fail_off" {
  configuration = jsonencode({ EncryptionConfiguration = { EnableInTransitEncryption = false, EnableAtRestEncryption = true, AtRestEncryptionConfiguration = { S3EncryptionConfiguration = { EncryptionMode = "SSE-S3" } } } })
}

resource "aws_quicksight_data_source" "pass_default" {
  data_source_id = "records"
  name           = "records"
  type           = "POSTGRESQL"
  aws_account_id = "123456789012"
  parameters {
    postgresql {
      database = "records"
      host     = "db.clinic.internal"
      port     = 5432
    }
  }
}

resource "aws_quicksight_data_source" "fail_off" {
  data_source_id = "records"
  name           = "records"
  type           = "POSTGRESQL"
  aws_account_id = "123456789012"
  parameters {
    postgresql {
      database = "records"
      host     = "db.clinic.internal"
      port     = 5432
    }
  }
  ssl_properties {
    disable_ssl = true
  }
}
