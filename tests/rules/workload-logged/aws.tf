resource "aws_ecs_task_definition" "pass_logged" {
  family = "records"

  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512, logConfiguration = { logDriver = "awslogs", options = { awslogs-group = "records", awslogs-region = "us-east-1", awslogs-stream-prefix = "app" } } }])
}

resource "aws_ecs_task_definition" "fail_default" {
  family                = "records"
  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512 }])
}
