variable "unknown" {}

resource "aws_ecs_task_definition" "pass_default" {
  family                = "records"
  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512 }])
}

resource "aws_ecs_task_definition" "fail_privileged" {
  family = "records"

  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512, privileged = true }])
}

resource "aws_ecs_task_definition" "fail_second" {
  family = "records"

  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512 }, { name = "agent", image = "agent:1", memory = 64, privileged = true }])
}

resource "aws_ecs_task_definition" "unknown_variable" {
  family = "records"

  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512, privileged = var.unknown }])
}

resource "aws_batch_job_definition" "pass_job" {
  name                 = "records"
  type                 = "container"
  container_properties = jsonencode({ image = "records:1", vcpus = 1, memory = 512 })
}

resource "aws_batch_job_definition" "fail_job" {
  name                 = "records"
  type                 = "container"
  container_properties = jsonencode({ image = "records:1", vcpus = 1, memory = 512, privileged = true })
}
