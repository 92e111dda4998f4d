resource "aws_kms_key" "pass_attested" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Principal = {
        AWS = "arn:aws:iam::123456789012:role/keys"
      }
      Action   = ["kms:PutKeyPolicy", "kms:DescribeKey"]
      Resource = "*"
      }, {
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

resource "aws_kms_key" "fail_second_way" {
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
      }, {
      Effect = "Allow"
      Principal = {
        AWS = "arn:aws:iam::123456789012:role/batch"
      }
      Action   = ["kms:Decrypt"]
      Resource = "*"
    }]
  })
}

resource "aws_kms_key" "fail_root" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Principal = {
        AWS = "arn:aws:iam::123456789012:root"
      }
      Action   = "kms:*"
      Resource = "*"
      }, {
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
