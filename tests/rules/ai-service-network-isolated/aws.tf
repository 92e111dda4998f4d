resource "aws_sagemaker_model" "pass_on" {
  name               = "records"
  execution_role_arn = "arn:aws:iam::123456789012:role/records"
  primary_container {
    image = "123456789012.dkr.ecr.us-east-1.amazonaws.com/records:1"
  }
  enable_network_isolation = true
}

resource "aws_sagemaker_model" "fail_default" {
  name               = "records"
  execution_role_arn = "arn:aws:iam::123456789012:role/records"
  primary_container {
    image = "123456789012.dkr.ecr.us-east-1.amazonaws.com/records:1"
  }
}
