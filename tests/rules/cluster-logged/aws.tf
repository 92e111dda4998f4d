variable "unknown" {}

resource "aws_eks_cluster" "pass_all" {
  name     = "records"
  role_arn = "arn:aws:iam::123456789012:role/records"
  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
  enabled_cluster_log_types = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
}

resource "aws_eks_cluster" "fail_none" {
  name     = "records"
  role_arn = "arn:aws:iam::123456789012:role/records"
  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_eks_cluster" "fail_some" {
  name     = "records"
  role_arn = "arn:aws:iam::123456789012:role/records"
  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
  enabled_cluster_log_types = ["api", "audit"]
}

resource "aws_eks_cluster" "unknown_one" {
  name     = "records"
  role_arn = "arn:aws:iam::123456789012:role/records"
  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
  enabled_cluster_log_types = ["api", "audit", "authenticator", "controllerManager", var.unknown]
}
