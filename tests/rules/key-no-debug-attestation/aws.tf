resource "aws_kms_key" "pass_measured" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Principal = {
        AWS = "arn:aws:iam::123456789012:role/enclave"
      }
      Action   = "kms:Decrypt"
      Resource = "*"
      Condition = {
        StringEqualsIgnoreCase = {
          "kms:RecipientAttestation:ImageSha384" = "a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4a1b2c3d4"
        }
      }
    }]
  })
}

resource "aws_kms_key" "fail_zeros" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Principal = {
        AWS = "arn:aws:iam::123456789012:role/enclave"
      }
      Action   = "kms:Decrypt"
      Resource = "*"
      Condition = {
        StringEqualsIgnoreCase = {
          "kms:RecipientAttestation:ImageSha384" = "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
        }
      }
    }]
  })
}

resource "aws_kms_key" "na_no_enclave" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Principal = {
        AWS = "arn:aws:iam::123456789012:root"
      }
      Action   = "kms:*"
      Resource = "*"
    }]
  })
}
