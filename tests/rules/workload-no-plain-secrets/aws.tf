resource "aws_ecs_task_definition" "pass_plain" {
  family = "records"

  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512, environment = [{ name = "STAGE", value = "prod" }] }])
}

resource "aws_ecs_task_definition" "pass_secret" {
  family = "records"

  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512, secrets = [{ name = "DB_PASSWORD", valueFrom = "arn:aws:ssm:us-east-1:123456789012:parameter/db" }] }])
}

resource "aws_ecs_task_definition" "fail_password" {
  family = "records"

  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512, environment = [{ name = "DB_PASSWORD", value = "example-only-1" }] }])
}

resource "aws_batch_job_definition" "fail_job" {
  name                 = "records"
  type                 = "container"
  container_properties = jsonencode({ image = "records:1", vcpus = 1, memory = 512, environment = [{ name = "API_KEY", value = "example-only-1" }] })
}

resource "aws_apprunner_service" "pass_plain" {
  service_name = "records"
  source_configuration {
    auto_deployments_enabled = false
    image_repository {
      image_identifier      = "123456789012.dkr.ecr.us-east-1.amazonaws.com/records:1"
      image_repository_type = "ECR"
      image_configuration {
        runtime_environment_variables = {
          STAGE = "prod"
        }
      }
    }
  }
}

resource "aws_apprunner_service" "fail_password" {
  service_name = "records"
  source_configuration {
    auto_deployments_enabled = false
    image_repository {
      image_identifier      = "123456789012.dkr.ecr.us-east-1.amazonaws.com/records:1"
      image_repository_type = "ECR"
      image_configuration {
        runtime_environment_variables = {
          DB_PASSWORD = "example-only-1"
        }
      }
    }
  }
}
