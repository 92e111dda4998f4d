# A service that people may run commands in.
resource "aws_ecs_cluster" "fail_used" {
  name = "used"
}

resource "aws_ecs_service" "open" {
  cluster                = aws_ecs_cluster.fail_used.id
  enable_execute_command = true
}

resource "aws_ecs_cluster" "na_unused" {
  name = "unused"
}

resource "aws_ecs_service" "closed" {
  cluster = aws_ecs_cluster.na_unused.arn
}
