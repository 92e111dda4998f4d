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
