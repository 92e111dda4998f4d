variable "unknown" {}

resource "aws_lb" "pass_set" {
  name                       = "set-records"
  subnets                    = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  enable_deletion_protection = true
}

resource "aws_lb" "fail_default" {
  name    = "default-records"
  subnets = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
}

resource "aws_lb" "unknown_variable" {
  name                       = "variable-records"
  subnets                    = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  enable_deletion_protection = var.unknown
}
