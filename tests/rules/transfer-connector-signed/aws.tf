variable "unknown" {}

resource "aws_transfer_connector" "pass_signed" {
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

resource "aws_transfer_connector" "fail_none" {
  access_role = "arn:aws:iam::123456789012:role/transfer"
  url         = "https://partner.example"

  as2_config {
    compression          = "DISABLED"
    encryption_algorithm = "AES256_CBC"
    local_profile_id     = "p-0123456789abcdef0"
    partner_profile_id   = "p-0123456789abcdef1"
    mdn_response         = "SYNC"
    signing_algorithm    = "NONE"
  }
}

resource "aws_transfer_connector" "fail_weak" {
  access_role = "arn:aws:iam::123456789012:role/transfer"
  url         = "https://partner.example"

  as2_config {
    compression          = "DISABLED"
    encryption_algorithm = "AES256_CBC"
    local_profile_id     = "p-0123456789abcdef0"
    partner_profile_id   = "p-0123456789abcdef1"
    mdn_response         = "SYNC"
    signing_algorithm    = "SHA1"
  }
}

resource "aws_transfer_connector" "unknown_variable" {
  access_role = "arn:aws:iam::123456789012:role/transfer"
  url         = "https://partner.example"

  as2_config {
    compression          = "DISABLED"
    encryption_algorithm = "AES256_CBC"
    local_profile_id     = "p-0123456789abcdef0"
    partner_profile_id   = "p-0123456789abcdef1"
    mdn_response         = "SYNC"
    signing_algorithm    = var.unknown
  }
}
