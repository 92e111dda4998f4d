resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_ecs_cluster" "pass_key" {
  name = "records"
  configuration {
    execute_command_configuration {
      kms_key_id = aws_kms_key.records.arn
      logging    = "OVERRIDE"
      log_configuration {
        cloud_watch_encryption_enabled = true
        cloud_watch_log_group_name     = "commands"
      }
    }
  }
}

resource "aws_ecs_cluster" "fail_no_key" {
  name = "records"
  configuration {
    execute_command_configuration {
      logging = "DEFAULT"
    }
  }
}

resource "aws_ecs_cluster" "fail_plain_log" {
  name = "records"
  configuration {
    execute_command_configuration {
      kms_key_id = aws_kms_key.records.arn
      logging    = "OVERRIDE"
      log_configuration {
        cloud_watch_encryption_enabled = false
        cloud_watch_log_group_name     = "commands"
      }
    }
  }
}

resource "aws_ecs_cluster" "na_none" {
  name = "records"
}
