variable "unknown" {}

resource "aws_eks_cluster" "pass_office" {
  name     = "records"
  role_arn = "arn:aws:iam::123456789012:role/records"
  vpc_config {
    subnet_ids          = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
    public_access_cidrs = ["198.51.100.0/24"]
  }
}

resource "aws_eks_cluster" "pass_private" {
  name     = "records"
  role_arn = "arn:aws:iam::123456789012:role/records"
  vpc_config {
    subnet_ids              = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
    endpoint_public_access  = false
    endpoint_private_access = true
  }
}

resource "aws_eks_cluster" "fail_default" {
  name     = "records"
  role_arn = "arn:aws:iam::123456789012:role/records"
  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_eks_cluster" "fail_world" {
  name     = "records"
  role_arn = "arn:aws:iam::123456789012:role/records"
  vpc_config {
    subnet_ids          = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
    public_access_cidrs = ["198.51.100.0/24", "0.0.0.0/0"]
  }
}

resource "aws_eks_cluster" "unknown_variable" {
  name     = "records"
  role_arn = "arn:aws:iam::123456789012:role/records"
  vpc_config {
    subnet_ids          = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
    public_access_cidrs = [var.unknown]
  }
}
