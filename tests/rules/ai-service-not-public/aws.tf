resource "aws_sagemaker_domain" "pass_inside" {
  domain_name = "records"
  auth_mode   = "IAM"
  vpc_id      = "vpc-0123456789abcdef0"
  subnet_ids  = ["subnet-0123456789abcdef0"]
  default_user_settings {
    execution_role = "arn:aws:iam::123456789012:role/records"
  }
  app_network_access_type = "VpcOnly"
}

resource "aws_sagemaker_domain" "fail_default" {
  domain_name = "records"
  auth_mode   = "IAM"
  vpc_id      = "vpc-0123456789abcdef0"
  subnet_ids  = ["subnet-0123456789abcdef0"]
  default_user_settings {
    execution_role = "arn:aws:iam::123456789012:role/records"
  }
}
