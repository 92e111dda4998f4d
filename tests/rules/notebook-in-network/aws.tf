resource "aws_sagemaker_notebook_instance" "pass_inside" {
  name            = "records"
  role_arn        = "arn:aws:iam::123456789012:role/records"
  instance_type   = "ml.t3.medium"
  subnet_id       = "subnet-0123456789abcdef0"
  security_groups = ["sg-0123456789abcdef0"]
}

resource "aws_sagemaker_notebook_instance" "fail_default" {
  name          = "records"
  role_arn      = "arn:aws:iam::123456789012:role/records"
  instance_type = "ml.t3.medium"
}
