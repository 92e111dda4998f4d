resource "aws_transfer_connector" "pass_known" {
  access_role = "arn:aws:iam::123456789012:role/transfer"
  url         = "sftp://partner.example"

  sftp_config {
    user_secret_id    = "arn:aws:secretsmanager:us-east-1:123456789012:secret:partner"
    trusted_host_keys = ["ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ"]
  }
}

resource "aws_transfer_connector" "fail_unknown_host" {
  access_role = "arn:aws:iam::123456789012:role/transfer"
  url         = "sftp://partner.example"

  sftp_config {
    user_secret_id = "arn:aws:secretsmanager:us-east-1:123456789012:secret:partner"

  }
}

resource "aws_transfer_connector" "na_as2" {
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
