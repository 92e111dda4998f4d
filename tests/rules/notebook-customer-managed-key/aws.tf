resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_sagemaker_notebook_instance" "pass_key" {
  name          = "records"
  role_arn      = "arn:aws:iam::123456789012:role/records"
  instance_type = "ml.t3.medium"
  kms_key_id    = aws_kms_key.records.arn
}

resource "aws_sagemaker_notebook_instance" "fail_default" {
  name          = "records"
  role_arn      = "arn:aws:iam::123456789012:role/records"
  instance_type = "ml.t3.medium"
}

resource "aws_sagemaker_domain" "pass_domain" {
  domain_name = "records"
  auth_mode   = "IAM"
  vpc_id      = "vpc-0123456789abcdef0"
  subnet_ids  = ["subnet-0123456789abcdef0"]
  default_user_settings {
    execution_role = "arn:aws:iam::123456789012:role/records"
  }
  kms_key_id = aws_kms_key.records.arn
}

resource "aws_sagemaker_domain" "fail_domain" {
  domain_name = "records"
  auth_mode   = "IAM"
  vpc_id      = "vpc-0123456789abcdef0"
  subnet_ids  = ["subnet-0123456789abcdef0"]
  default_user_settings {
    execution_role = "arn:aws:iam::123456789012:role/records"
  }
}
