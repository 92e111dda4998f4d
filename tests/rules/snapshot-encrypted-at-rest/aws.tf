variable "unknown" {}

resource "aws_ebs_volume" "encrypted" {
  availability_zone = "us-east-1a"
  size              = 10
  encrypted         = true
}

resource "aws_ebs_volume" "plain" {
  availability_zone = "us-east-1a"
  size              = 10
}

resource "aws_ebs_snapshot_copy" "pass_copy" {
  source_snapshot_id = "snap-0123456789abcdef0"
  source_region      = "us-west-2"
  encrypted          = true
}

resource "aws_ebs_snapshot_copy" "fail_copy" {
  source_snapshot_id = "snap-0123456789abcdef0"
  source_region      = "us-west-2"
}

resource "aws_ebs_snapshot" "pass_of_encrypted" {
  volume_id = aws_ebs_volume.encrypted.id
}

resource "aws_ebs_snapshot" "fail_of_plain" {
  volume_id = aws_ebs_volume.plain.id
}

resource "aws_ami_copy" "pass_image" {
  name              = "image"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "us-west-2"
  encrypted         = true
}

resource "aws_ami_copy" "fail_image" {
  name              = "image"
  source_ami_id     = "ami-0123456789abcdef0"
  source_ami_region = "us-west-2"
}

resource "aws_ebs_snapshot_copy" "unknown_variable" {
  source_snapshot_id = "snap-0123456789abcdef0"
  source_region      = "us-west-2"
  encrypted          = var.unknown
}
