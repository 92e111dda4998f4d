resource "aws_eks_cluster" "fail_no_key" {
  name = "portal"
  encryption_config {
    resources = ["secrets"]
  }
}

variable "key" {}

resource "aws_eks_cluster" "pass_key_of_the_caller" {
  name = "portal"
  encryption_config {
    resources = ["secrets"]
    provider {
      key_arn = var.key
    }
  }
}
