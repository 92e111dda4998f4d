variable "unknown" {}

resource "aws_eks_cluster" "pass_current" {
  name     = "records"
  role_arn = "arn:aws:iam::123456789012:role/records"
  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
  version = "1.33"
}

resource "aws_eks_cluster" "pass_newest" {
  name     = "records"
  role_arn = "arn:aws:iam::123456789012:role/records"
  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_eks_cluster" "fail_old" {
  name     = "records"
  role_arn = "arn:aws:iam::123456789012:role/records"
  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
  version = "1.22"
}

resource "aws_eks_cluster" "fail_between" {
  name     = "records"
  role_arn = "arn:aws:iam::123456789012:role/records"
  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
  version = "1.9"
}

resource "aws_eks_cluster" "unknown_variable" {
  name     = "records"
  role_arn = "arn:aws:iam::123456789012:role/records"
  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
  version = var.unknown
}
