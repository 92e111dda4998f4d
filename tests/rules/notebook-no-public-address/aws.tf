resource "aws_sagemaker_notebook_instance" "pass_off" {
  name                   = "records"
  role_arn               = "arn:aws:iam::123456789012:role/records"
  instance_type          = "ml.t3.medium"
  direct_internet_access = "Disabled"
  subnet_id              = "subnet-0123456789abcdef0"
  security_groups        = ["sg-0123456789abcdef0"]
}

resource "aws_sagemaker_notebook_instance" "fail_default" {
  name          = "records"
  role_arn      = "arn:aws:iam::123456789012:role/records"
  instance_type = "ml.t3.medium"
}

resource "aws_cloud9_environment_ec2" "pass_managed" {
  name            = "records"
  instance_type   = "t3.small"
  image_id        = "amazonlinux-2023-x86_64"
  connection_type = "CONNECT_SSM"
  subnet_id       = "subnet-0123456789abcdef0"
}

resource "aws_cloud9_environment_ec2" "fail_default" {
  name          = "records"
  instance_type = "t3.small"
  image_id      = "amazonlinux-2023-x86_64"
}
