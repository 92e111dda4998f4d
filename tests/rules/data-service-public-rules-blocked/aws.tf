resource "aws_emr_block_public_access_configuration" "pass_on" {
  block_public_security_group_rules = true
}

resource "aws_emr_block_public_access_configuration" "fail_off" {
  block_public_security_group_rules = false
}
