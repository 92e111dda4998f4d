resource "aws_glue_job" "pass_job" {
  name     = "records"
  role_arn = "arn:aws:iam::123456789012:role/records"
  command {
    script_location = "s3://records-code/job.py"
  }
  security_configuration = "records"
}

resource "aws_glue_job" "fail_job" {
  name     = "records"
  role_arn = "arn:aws:iam::123456789012:role/records"
  command {
    script_location = "s3://records-code/job.py"
  }
}

resource "aws_glue_crawler" "pass_crawler" {
  name          = "records"
  role          = "arn:aws:iam::123456789012:role/records"
  database_name = "records"
  s3_target {
    path = "s3://records"
  }
  security_configuration = "records"
}

resource "aws_glue_crawler" "fail_crawler" {
  name          = "records"
  role          = "arn:aws:iam::123456789012:role/records"
  database_name = "records"
  s3_target {
    path = "s3://records"
  }
}

resource "aws_glue_dev_endpoint" "pass_endpoint" {
  name                   = "records"
  role_arn               = "arn:aws:iam::123456789012:role/records"
  security_configuration = "records"
}

resource "aws_glue_dev_endpoint" "fail_endpoint" {
  name     = "records"
  role_arn = "arn:aws:iam::123456789012:role/records"
}

resource "aws_emr_cluster" "pass_cluster" {
  name          = "records"
  release_label = "emr-7.1.0"
  service_role  = "arn:aws:iam::123456789012:role/records"
  master_instance_group {
    instance_type = "m5.xlarge"
  }
  security_configuration = "records"
}

resource "aws_emr_cluster" "fail_cluster" {
  name          = "records"
  release_label = "emr-7.1.0"
  service_role  = "arn:aws:iam::123456789012:role/records"
  master_instance_group {
    instance_type = "m5.xlarge"
  }
}
