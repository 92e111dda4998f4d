variable "definition" {}

resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_sfn_state_machine" "pass_key" {
  name       = "records"
  role_arn   = "arn:aws:iam::123456789012:role/records"
  definition = var.definition
  encryption_configuration {
    type       = "CUSTOMER_MANAGED_KMS_KEY"
    kms_key_id = aws_kms_key.records.arn
  }
}

resource "aws_sfn_state_machine" "fail_default" {
  name       = "records"
  role_arn   = "arn:aws:iam::123456789012:role/records"
  definition = var.definition
}

resource "aws_mwaa_environment" "pass_key" {
  name               = "records"
  execution_role_arn = "arn:aws:iam::123456789012:role/records"
  source_bucket_arn  = "arn:aws:s3:::records-dags"
  dag_s3_path        = "dags/"
  network_configuration {
    security_group_ids = ["sg-0123456789abcdef0"]
    subnet_ids         = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
  kms_key = aws_kms_key.records.arn
}

resource "aws_mwaa_environment" "fail_default" {
  name               = "records"
  execution_role_arn = "arn:aws:iam::123456789012:role/records"
  source_bucket_arn  = "arn:aws:s3:::records-dags"
  dag_s3_path        = "dags/"
  network_configuration {
    security_group_ids = ["sg-0123456789abcdef0"]
    subnet_ids         = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}
