variable "unknown" {}

resource "aws_inspector2_enabler" "pass_types" {
  account_ids    = ["123456789012"]
  resource_types = ["EC2", "ECR"]
}

resource "aws_inspector2_organization_configuration" "pass_organization" {
  auto_enable {
    ec2 = true
    ecr = true
  }
}

resource "aws_inspector2_organization_configuration" "fail_images" {
  auto_enable {
    ec2 = true
    ecr = false
  }
}

resource "aws_inspector2_organization_configuration" "unknown_variable" {
  auto_enable {
    ec2 = true
    ecr = var.unknown
  }
}
