resource "aws_apprunner_service" "pass_role" {
  service_name = "records"
  source_configuration {
    auto_deployments_enabled = false
    image_repository {
      image_identifier      = "123456789012.dkr.ecr.us-east-1.amazonaws.com/records:1"
      image_repository_type = "ECR"
    }
  }
  instance_configuration {
    instance_role_arn = "arn:aws:iam::123456789012:role/records"
  }
}

resource "aws_apprunner_service" "fail_none" {
  service_name = "records"
  source_configuration {
    auto_deployments_enabled = false
    image_repository {
      image_identifier      = "123456789012.dkr.ecr.us-east-1.amazonaws.com/records:1"
      image_repository_type = "ECR"
    }
  }
}
