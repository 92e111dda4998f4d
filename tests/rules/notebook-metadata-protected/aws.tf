resource "aws_sagemaker_notebook_instance" "pass_two" {
  name          = "records"
  role_arn      = "arn:aws:iam::123456789012:role/records"
  instance_type = "ml.t3.medium"
  instance_metadata_service_configuration {
    minimum_instance_metadata_service_version = "2"
  }
}

resource "aws_sagemaker_notebook_instance" "fail_default" {
  name          = "records"
  role_arn      = "arn:aws:iam::123456789012:role/records"
  instance_type = "ml.t3.medium"
}

resource "aws_sagemaker_notebook_instance" "fail_one" {
  name          = "records"
  role_arn      = "arn:aws:iam::123456789012:role/records"
  instance_type = "ml.t3.medium"
  instance_metadata_service_configuration {
    minimum_instance_metadata_service_version = "1"
  }
}
