resource "aws_ecs_cluster" "pass_default" {
  name = "records"
}

resource "aws_ecs_cluster" "pass_own" {
  name = "records"
  configuration {
    execute_command_configuration {
      logging = "OVERRIDE"
      log_configuration {
        cloud_watch_log_group_name = "commands"
      }
    }
  }
}

resource "aws_ecs_cluster" "fail_none" {
  name = "records"
  configuration {
    execute_command_configuration {
      logging = "NONE"
    }
  }
}
