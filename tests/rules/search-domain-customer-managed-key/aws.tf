resource "aws_kms_key" "records" {
  description         = "Records"
  enable_key_rotation = true
}

resource "aws_opensearch_domain" "pass_opensearch" {
  domain_name = "pass-opensearch"
  encrypt_at_rest {
    enabled    = true
    kms_key_id = aws_kms_key.records.arn
  }
}

resource "aws_opensearch_domain" "fail_opensearch" {
  domain_name = "fail-opensearch"
  encrypt_at_rest {
    enabled = true
  }
}

resource "aws_elasticsearch_domain" "pass_elasticsearch" {
  domain_name = "pass-elasticsearch"
  encrypt_at_rest {
    enabled    = true
    kms_key_id = aws_kms_key.records.arn
  }
}

resource "aws_elasticsearch_domain" "fail_elasticsearch" {
  domain_name = "fail-elasticsearch"
  encrypt_at_rest {
    enabled = true
  }
}

resource "aws_opensearch_domain" "fail_not_encrypted" {
  domain_name = "fail-not-encrypted"
}

resource "aws_kendra_index" "pass_kendra" {
  name     = "pass-kendra"
  role_arn = "arn:aws:iam::123456789012:role/kendra"
  server_side_encryption_configuration {
    kms_key_id = aws_kms_key.records.arn
  }
}

resource "aws_kendra_index" "fail_kendra" {
  name     = "fail-kendra"
  role_arn = "arn:aws:iam::123456789012:role/kendra"
}

resource "aws_opensearchserverless_security_policy" "fail_owned_key" {
  name = "fail-owned-key"
  type = "encryption"
  policy = jsonencode({
    Rules       = [{ ResourceType = "collection", Resource = ["collection/records"] }]
    AWSOwnedKey = true
  })
}

resource "aws_opensearchserverless_security_policy" "pass_own_key" {
  name = "pass-own-key"
  type = "encryption"
  policy = jsonencode({
    Rules       = [{ ResourceType = "collection", Resource = ["collection/records"] }]
    AWSOwnedKey = false
    KmsARN      = "arn:aws:kms:us-east-1:123456789012:key/12345678-1234-1234-1234-123456789012"
  })
}
