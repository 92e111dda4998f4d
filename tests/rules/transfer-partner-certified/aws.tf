resource "aws_transfer_profile" "pass_set" {
  as2_id          = "clinic"
  profile_type    = "LOCAL"
  certificate_ids = ["cert-0123456789abcdef0"]
}

resource "aws_transfer_profile" "fail_none" {
  as2_id       = "clinic"
  profile_type = "LOCAL"
}
