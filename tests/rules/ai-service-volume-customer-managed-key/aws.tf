resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_comprehend_entity_recognizer" "pass_recognizer" {
  name                 = "records"
  data_access_role_arn = "arn:aws:iam::123456789012:role/records"
  language_code        = "en"
  input_data_config {
    entity_types {
      type = "DIAGNOSIS"
    }
    documents {
      s3_uri = "s3://records/documents"
    }
    entity_list {
      s3_uri = "s3://records/entities"
    }
  }
  volume_kms_key_id = aws_kms_key.records.arn
}

resource "aws_comprehend_entity_recognizer" "fail_recognizer" {
  name                 = "records"
  data_access_role_arn = "arn:aws:iam::123456789012:role/records"
  language_code        = "en"
  input_data_config {
    entity_types {
      type = "DIAGNOSIS"
    }
    documents {
      s3_uri = "s3://records/documents"
    }
    entity_list {
      s3_uri = "s3://records/entities"
    }
  }
}

resource "aws_sagemaker_data_quality_job_definition" "pass_job" {
  name     = "records"
  role_arn = "arn:aws:iam::123456789012:role/records"
  data_quality_app_specification {
    image_uri = "123456789012.dkr.ecr.us-east-1.amazonaws.com/monitor:1"
  }
  data_quality_job_input {
    endpoint_input {
      endpoint_name = "records"
    }
  }
  data_quality_job_output_config {
    monitoring_outputs {
      s3_output {
        s3_uri = "https://records.s3.us-east-1.amazonaws.com/output"
      }
    }
  }
  job_resources {
    cluster_config {
      instance_count    = 1
      instance_type     = "ml.t3.medium"
      volume_size_in_gb = 20
      volume_kms_key_id = aws_kms_key.records.arn
    }
  }
}

resource "aws_sagemaker_data_quality_job_definition" "fail_job" {
  name     = "records"
  role_arn = "arn:aws:iam::123456789012:role/records"
  data_quality_app_specification {
    image_uri = "123456789012.dkr.ecr.us-east-1.amazonaws.com/monitor:1"
  }
  data_quality_job_input {
    endpoint_input {
      endpoint_name = "records"
    }
  }
  data_quality_job_output_config {
    monitoring_outputs {
      s3_output {
        s3_uri = "https://records.s3.us-east-1.amazonaws.com/output"
      }
    }
  }
  job_resources {
    cluster_config {
      instance_count    = 1
      instance_type     = "ml.t3.medium"
      volume_size_in_gb = 20
    }
  }
}
