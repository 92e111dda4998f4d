resource "aws_ecs_task_definition" "pass_tls" {
  family                = "records"
  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512 }])
  volume {
    name = "records"
    efs_volume_configuration {
      file_system_id     = "fs-0123456789abcdef0"
      transit_encryption = "ENABLED"
    }
  }
}

resource "aws_ecs_task_definition" "fail_default" {
  family                = "records"
  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512 }])
  volume {
    name = "records"
    efs_volume_configuration {
      file_system_id = "fs-0123456789abcdef0"
    }
  }
}

resource "aws_ecs_task_definition" "fail_off" {
  family                = "records"
  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512 }])
  volume {
    name = "records"
    efs_volume_configuration {
      file_system_id     = "fs-0123456789abcdef0"
      transit_encryption = "DISABLED"
    }
  }
}

resource "aws_ecs_task_definition" "na_none" {
  family                = "records"
  container_definitions = jsonencode([{ name = "app", image = "records:1", memory = 512 }])
}
