resource "aws_ecs_service" "fail_named_version" {
  platform_version = "1.3.0"
}

resource "aws_ecs_service" "fail_capacity" {
  platform_version = "1.2.0"
  capacity_provider_strategy {
    capacity_provider = "FARGATE_SPOT"
    weight            = 1
  }
}

resource "aws_ecs_service" "pass_capacity" {
  capacity_provider_strategy {
    capacity_provider = "FARGATE"
    weight            = 1
  }
}

resource "aws_ecs_service" "na_own_capacity" {
  capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.own.name
    weight            = 1
  }
}
