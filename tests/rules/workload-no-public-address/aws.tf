resource "aws_ecs_service" "pass_default" {
  name            = "records"
  cluster         = "records"
  task_definition = "records:1"
  network_configuration {
    subnets = ["subnet-0123456789abcdef0"]
  }
}

resource "aws_ecs_service" "fail_public" {
  name            = "records"
  cluster         = "records"
  task_definition = "records:1"
  network_configuration {
    subnets          = ["subnet-0123456789abcdef0"]
    assign_public_ip = true
  }
}
