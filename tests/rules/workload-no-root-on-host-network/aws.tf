resource "aws_ecs_task_definition" "pass_bridge" {
  family                = "records"
  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512 }])
}

resource "aws_ecs_task_definition" "pass_user" {
  family = "records"

  network_mode          = "host"
  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512, user = "1000" }])
}

resource "aws_ecs_task_definition" "fail_root" {
  family                = "records"
  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512 }])
  network_mode          = "host"
}

resource "aws_ecs_task_definition" "fail_named" {
  family = "records"

  network_mode          = "host"
  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512, user = "root" }])
}
