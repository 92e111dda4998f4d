variable "unknown" {}

resource "aws_ami_from_instance" "pass_own" {
  name               = "pass-own"
  source_instance_id = "i-0123456789abcdef0"
}

resource "aws_ami_from_instance" "na_shared" {
  name               = "na-shared"
  source_instance_id = "i-0123456789abcdef0"
}

resource "aws_ami_launch_permission" "fail_all" {
  image_id = aws_ami_from_instance.na_shared.id
  group    = "all"
}

resource "aws_ami_launch_permission" "pass_account" {
  image_id   = "ami-0123456789abcdef0"
  account_id = "123456789012"
}

resource "aws_ami_launch_permission" "unknown_variable" {
  image_id = "ami-0123456789abcdef0"
  group    = var.unknown
}

resource "aws_ebs_snapshot" "pass_snapshot" {
  volume_id = "vol-0123456789abcdef0"
}

resource "aws_imagebuilder_distribution_configuration" "pass_distributed" {
  name = "pass-distributed"
  distribution {
    region = "us-east-1"
    ami_distribution_configuration {
      name = "portal-{{ imagebuilder:buildDate }}"
      launch_permission {
        user_ids = ["123456789012"]
      }
    }
  }
}

resource "aws_imagebuilder_distribution_configuration" "fail_distributed" {
  name = "fail-distributed"
  distribution {
    region = "us-east-1"
    ami_distribution_configuration {
      name = "portal-{{ imagebuilder:buildDate }}"
      launch_permission {
        user_groups = ["all"]
      }
    }
  }
}
