resource "aws_ecs_task_definition" "pass_default" {
  family                = "records"
  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512 }])
}

resource "aws_ecs_task_definition" "pass_task" {
  family                = "records"
  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512 }])
  pid_mode              = "task"
}

resource "aws_ecs_task_definition" "fail_host" {
  family                = "records"
  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512 }])
  pid_mode              = "host"
}
