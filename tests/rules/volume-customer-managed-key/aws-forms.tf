resource "aws_ebs_volume" "fail_off" {
  encrypted  = false
  kms_key_id = aws_kms_key.records.arn
}

data "aws_kms_key" "by_arn" {
  key_id = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
}

resource "aws_ebs_volume" "pass_found_by_arn" {
  encrypted  = true
  kms_key_id = data.aws_kms_key.by_arn.arn
}

data "aws_kms_alias" "of_aws" {
  name = "alias/aws/ebs"
}

resource "aws_ebs_volume" "fail_found_by_alias" {
  encrypted  = true
  kms_key_id = data.aws_kms_alias.of_aws.target_key_arn
}
