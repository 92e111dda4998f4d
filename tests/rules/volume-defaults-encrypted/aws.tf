variable "unknown" {}

resource "aws_ebs_encryption_by_default" "pass_default" {

}

resource "aws_ebs_encryption_by_default" "pass_on" {
  enabled = true
}

resource "aws_ebs_encryption_by_default" "fail_off" {
  enabled = false
}

resource "aws_ebs_encryption_by_default" "unknown_variable" {
  enabled = var.unknown
}
