resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_sagemaker_endpoint_configuration" "pass_endpoint" {
  name = "records"
  production_variants {
    variant_name           = "main"
    model_name             = "records"
    initial_instance_count = 1
    instance_type          = "ml.t2.medium"
  }
  kms_key_arn = aws_kms_key.records.arn
}

resource "aws_sagemaker_endpoint_configuration" "fail_endpoint" {
  name = "records"
  production_variants {
    variant_name           = "main"
    model_name             = "records"
    initial_instance_count = 1
    instance_type          = "ml.t2.medium"
  }
}

resource "aws_sagemaker_flow_definition" "pass_flow" {
  flow_definition_name = "records"
  role_arn             = "arn:aws:iam::123456789012:role/records"
  human_loop_config {
    human_task_ui_arn                     = "arn:aws:sagemaker:us-east-1:123456789012:human-task-ui/records"
    task_availability_lifetime_in_seconds = 3600
    task_count                            = 1
    task_description                      = "Check"
    task_title                            = "Check"
    workteam_arn                          = "arn:aws:sagemaker:us-east-1:123456789012:workteam/private-crowd/clinic"
  }
  output_config {
    s3_output_path = "s3://records/"
    kms_key_id     = aws_kms_key.records.arn
  }
}

resource "aws_sagemaker_flow_definition" "fail_flow" {
  flow_definition_name = "records"
  role_arn             = "arn:aws:iam::123456789012:role/records"
  human_loop_config {
    human_task_ui_arn                     = "arn:aws:sagemaker:us-east-1:123456789012:human-task-ui/records"
    task_availability_lifetime_in_seconds = 3600
    task_count                            = 1
    task_description                      = "Check"
    task_title                            = "Check"
    workteam_arn                          = "arn:aws:sagemaker:us-east-1:123456789012:workteam/private-crowd/clinic"
  }
  output_config {
    s3_output_path = "s3://records/"
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
    kms_key_id = aws_kms_key.records.arn
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

resource "aws_bedrockagent_agent" "pass_agent" {
  agent_name                  = "records"
  agent_resource_role_arn     = "arn:aws:iam::123456789012:role/records"
  foundation_model            = "anthropic.claude-v2"
  customer_encryption_key_arn = aws_kms_key.records.arn
}

resource "aws_bedrockagent_agent" "fail_agent" {
  agent_name              = "records"
  agent_resource_role_arn = "arn:aws:iam::123456789012:role/records"
  foundation_model        = "anthropic.claude-v2"
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
  model_kms_key_id = aws_kms_key.records.arn
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
