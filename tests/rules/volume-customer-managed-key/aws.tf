variable "unknown" {}

resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_kms_alias" "records" {
  name          = "alias/records"
  target_key_id = aws_kms_key.records.id
}

resource "aws_ebs_volume" "pass_key" {
  availability_zone = "us-east-1a"
  size              = 10
  encrypted         = true
  kms_key_id        = aws_kms_key.records.arn
}

resource "aws_ebs_volume" "pass_alias" {
  availability_zone = "us-east-1a"
  size              = 10
  encrypted         = true
  kms_key_id        = aws_kms_alias.records.target_key_arn
}

resource "aws_ebs_volume" "fail_default" {
  availability_zone = "us-east-1a"
  size              = 10
  encrypted         = true
}

resource "aws_ebs_volume" "unknown_variable" {
  availability_zone = "us-east-1a"
  size              = 10
  encrypted         = true
  kms_key_id        = var.unknown
}
