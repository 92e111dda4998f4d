resource "aws_mwaa_environment" "pass_on" {
  name               = "records"
  execution_role_arn = "arn:aws:iam::123456789012:role/records"
  source_bucket_arn  = "arn:aws:s3:::records-dags"
  dag_s3_path        = "dags/"
  network_configuration {
    security_group_ids = ["sg-0123456789abcdef0"]
    subnet_ids         = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
  logging_configuration {
    worker_logs {
      enabled   = true
      log_level = "INFO"
    }
  }
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

resource "aws_mwaa_environment" "fail_off" {
  name               = "records"
  execution_role_arn = "arn:aws:iam::123456789012:role/records"
  source_bucket_arn  = "arn:aws:s3:::records-dags"
  dag_s3_path        = "dags/"
  network_configuration {
    security_group_ids = ["sg-0123456789abcdef0"]
    subnet_ids         = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  }
  logging_configuration {
    worker_logs {
      enabled   = false
      log_level = "INFO"
    }
  }
}
