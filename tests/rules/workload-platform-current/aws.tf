resource "aws_ecs_service" "pass_default" {
  name            = "records"
  cluster         = "records"
  task_definition = "records:1"
  network_configuration {
    subnets = ["subnet-0123456789abcdef0"]
  }
  launch_type = "FARGATE"
}

resource "aws_ecs_service" "pass_latest" {
  name            = "records"
  cluster         = "records"
  task_definition = "records:1"
  network_configuration {
    subnets = ["subnet-0123456789abcdef0"]
  }
  launch_type      = "FARGATE"
  platform_version = "LATEST"
}

resource "aws_ecs_service" "fail_old" {
  name            = "records"
  cluster         = "records"
  task_definition = "records:1"
  network_configuration {
    subnets = ["subnet-0123456789abcdef0"]
  }
  launch_type      = "FARGATE"
  platform_version = "1.3.0"
}

resource "aws_ecs_service" "na_machines" {
  name            = "records"
  cluster         = "records"
  task_definition = "records:1"
  network_configuration {
    subnets = ["subnet-0123456789abcdef0"]
  }
  launch_type = "EC2"
}
