resource "aws_transfer_connector" "pass_role" {
  access_role  = "arn:aws:iam::123456789012:role/transfer"
  url          = "https://partner.example"
  logging_role = "arn:aws:iam::123456789012:role/transfer"
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
    signing_algorithm    = "SHA256"
  }
}

resource "aws_transfer_connector" "fail_sftp" {
  access_role = "arn:aws:iam::123456789012:role/transfer"
  url         = "sftp://partner.example"

  sftp_config {
    user_secret_id = "arn:aws:secretsmanager:us-east-1:123456789012:secret:partner"

  }
}
