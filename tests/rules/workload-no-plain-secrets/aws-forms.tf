resource "aws_ecs_task_definition" "fail_text" {
  container_definitions = <<-EOT
    [
      {
        "name": "app",
        "image": "${aws_ecr_repository.app.repository_url}",
        "environment": [{"name": "DATABASE_PASSWORD", "value": "password123"}]
      }
    ]
  EOT
}

resource "aws_ecs_task_definition" "pass_text" {
  container_definitions = <<-EOT
    [
      {
        "name": "app",
        "image": "${aws_ecr_repository.app.repository_url}",
        "environment": [{"name": "STAGE", "value": "${var.stage}"}]
      }
    ]
  EOT
}
