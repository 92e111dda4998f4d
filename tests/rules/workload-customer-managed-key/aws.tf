resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_apprunner_service" "pass_key" {
  service_name = "records"
  source_configuration {
    auto_deployments_enabled = false
    image_repository {
      image_identifier      = "123456789012.dkr.ecr.us-east-1.amazonaws.com/records:1"
      image_repository_type = "ECR"
    }
  }
  encryption_configuration {
    kms_key = aws_kms_key.records.arn
  }
}

resource "aws_apprunner_service" "fail_default" {
  service_name = "records"
  source_configuration {
    auto_deployments_enabled = false
    image_repository {
      image_identifier      = "123456789012.dkr.ecr.us-east-1.amazonaws.com/records:1"
      image_repository_type = "ECR"
    }
  }
}
