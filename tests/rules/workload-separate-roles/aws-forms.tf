resource "aws_ecs_task_definition" "pass_only_starting" {
  execution_role_arn = aws_iam_role.starting.arn
}

resource "aws_ecs_task_definition" "na_none" {
  family = "none"
}

data "aws_caller_identity" "current" {}

resource "aws_ecs_task_definition" "pass_two_names" {
  task_role_arn      = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/app"
  execution_role_arn = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/starting"
}

resource "aws_ecs_task_definition" "fail_one_name" {
  task_role_arn      = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/app"
  execution_role_arn = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:role/app"
}
