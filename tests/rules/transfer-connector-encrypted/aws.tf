variable "unknown" {}

resource "aws_transfer_connector" "pass_strong" {
  access_role = "arn:aws:iam::123456789012:role/transfer"
  url         = "https://partner.example"

  as2_config {
    compression          = "DISABLED"
    encryption_algorithm = "AES256_CBC"
    local_profile_id     = "p-0123456789abcdef0"
    partner_profile_id   = "p-0123456789abcdef1"
    mdn_response         = "SYNC"
    signing_algorithm    = "SHA256"
  }
}

resource "aws_transfer_connector" "pass_short" {
  access_role = "arn:aws:iam::123456789012:role/transfer"
  url         = "https://partner.example"

  as2_config {
    compression          = "DISABLED"
    encryption_algorithm = "AES128_CBC"
    local_profile_id     = "p-0123456789abcdef0"
    partner_profile_id   = "p-0123456789abcdef1"
    mdn_response         = "SYNC"
    signing_algorithm    = "SHA256"
  }
}

resource "aws_transfer_connector" "fail_none" {
  access_role = "arn:aws:iam::123456789012:role/transfer"
  url         = "https://partner.example"

  as2_config {
    compression          = "DISABLED"
    encryption_algorithm = "NONE"
    local_profile_id     = "p-0123456789abcdef0"
    partner_profile_id   = "p-0123456789abcdef1"
    mdn_response         = "SYNC"
    signing_algorithm    = "SHA256"
  }
}

resource "aws_transfer_connector" "fail_triple_des" {
  access_role = "arn:aws:iam::123456789012:role/transfer"
  url         = "https://partner.example"

  as2_config {
    compression          = "DISABLED"
    encryption_algorithm = "DES_EDE3_CBC"
    local_profile_id     = "p-0123456789abcdef0"
    partner_profile_id   = "p-0123456789abcdef1"
    mdn_response         = "SYNC"
    signing_algorithm    = "SHA256"
  }
}

resource "aws_transfer_connector" "unknown_variable" {
  access_role = "arn:aws:iam::123456789012:role/transfer"
  url         = "https://partner.example"

  as2_config {
    compression          = "DISABLED"
    encryption_algorithm = var.unknown
    local_profile_id     = "p-0123456789abcdef0"
    partner_profile_id   = "p-0123456789abcdef1"
    mdn_response         = "SYNC"
    signing_algorithm    = "SHA256"
  }
}

resource "aws_transfer_connector" "na_sftp" {
  access_role = "arn:aws:iam::123456789012:role/transfer"
  url         = "sftp://partner.example"

  sftp_config {
    user_secret_id = "arn:aws:secretsmanager:us-east-1:123456789012:secret:partner"

  }
}
