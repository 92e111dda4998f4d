variable "unknown" {}

resource "aws_ebs_snapshot_block_public_access" "pass_all" {
  state = "block-all-sharing"
}

resource "aws_ebs_snapshot_block_public_access" "fail_open" {
  state = "unblocked"
}

resource "aws_ebs_snapshot_block_public_access" "unknown_variable" {
  state = var.unknown
}

resource "aws_ec2_image_block_public_access" "pass_images" {
  state = "block-new-sharing"
}

resource "aws_ec2_image_block_public_access" "fail_images" {
  state = "unblocked"
}
