resource "aws_ecs_account_setting_default" "insights" {
  name  = "containerInsights"
  value = "enabled"
}

resource "aws_ecs_cluster" "pass_default_of_the_account" {
  name = "portal"
}

resource "aws_ecs_cluster" "fail_own_setting" {
  name = "batch"
  setting {
    name  = "containerInsights"
    value = "disabled"
  }
}
