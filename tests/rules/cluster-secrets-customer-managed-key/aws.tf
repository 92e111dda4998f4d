resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_eks_cluster" "pass_key" {
  name     = "records"
  role_arn = "arn:aws:iam::123456789012:role/records"
  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
  encryption_config {
    resources = ["secrets"]
    provider {
      key_arn = aws_kms_key.records.arn
    }
  }
}

resource "aws_eks_cluster" "fail_default" {
  name     = "records"
  role_arn = "arn:aws:iam::123456789012:role/records"
  vpc_config {
    subnet_ids = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}
