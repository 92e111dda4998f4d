resource "aws_ecs_cluster" "pass_on" {
  name = "records"
  setting {
    name  = "containerInsights"
    value = "enabled"
  }
}

resource "aws_ecs_cluster" "pass_enhanced" {
  name = "records"
  setting {
    name  = "containerInsights"
    value = "enhanced"
  }
}

resource "aws_ecs_cluster" "fail_none" {
  name = "records"
}

resource "aws_ecs_cluster" "fail_off" {
  name = "records"
  setting {
    name  = "containerInsights"
    value = "disabled"
  }
}
