resource "aws_iam_role" "app" {
  name               = "app"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }] })
}

resource "aws_iam_role" "start" {
  name               = "start"
  assume_role_policy = aws_iam_role.app.assume_role_policy
}

resource "aws_ecs_task_definition" "pass_two" {
  family                = "records"
  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512 }])
  task_role_arn         = aws_iam_role.app.arn
  execution_role_arn    = aws_iam_role.start.arn
}

resource "aws_ecs_task_definition" "fail_one" {
  family                = "records"
  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512 }])
  task_role_arn         = aws_iam_role.app.arn
  execution_role_arn    = aws_iam_role.app.arn
}

resource "aws_ecs_task_definition" "fail_text" {
  family                = "records"
  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512 }])
  task_role_arn         = "arn:aws:iam::123456789012:role/app"
  execution_role_arn    = "arn:aws:iam::123456789012:role/app"
}

resource "aws_ecs_task_definition" "na_none" {
  family                = "records"
  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512 }])
}
