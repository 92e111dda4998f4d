resource "aws_mwaa_environment" "pass_private" {
  name               = "records"
  execution_role_arn = "arn:aws:iam::123456789012:role/records"
  source_bucket_arn  = "arn:aws:s3:::records-dags"
  dag_s3_path        = "dags/"
  network_configuration {
    security_group_ids = ["sg-0123456789abcdef0"]
    subnet_ids         = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
  webserver_access_mode = "PRIVATE_ONLY"
}

resource "aws_mwaa_environment" "pass_default" {
  name               = "records"
  execution_role_arn = "arn:aws:iam::123456789012:role/records"
  source_bucket_arn  = "arn:aws:s3:::records-dags"
  dag_s3_path        = "dags/"
  network_configuration {
    security_group_ids = ["sg-0123456789abcdef0"]
    subnet_ids         = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
}

resource "aws_mwaa_environment" "fail_public" {
  name               = "records"
  execution_role_arn = "arn:aws:iam::123456789012:role/records"
  source_bucket_arn  = "arn:aws:s3:::records-dags"
  dag_s3_path        = "dags/"
  network_configuration {
    security_group_ids = ["sg-0123456789abcdef0"]
    subnet_ids         = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
  webserver_access_mode = "PUBLIC_ONLY"
}
