variable "unknown" {}

resource "aws_ecs_task_definition" "pass_read_only" {
  family = "records"

  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512, readonlyRootFilesystem = true }])
}

resource "aws_ecs_task_definition" "fail_default" {
  family                = "records"
  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512 }])
}

resource "aws_ecs_task_definition" "fail_second" {
  family = "records"

  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512, readonlyRootFilesystem = true }, { name = "agent", image = "agent:1", memory = 64 }])
}

resource "aws_ecs_task_definition" "unknown_all" {
  family = "records"

  container_definitions = var.unknown
}
