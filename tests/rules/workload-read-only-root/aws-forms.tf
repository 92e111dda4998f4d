resource "aws_ecs_task_definition" "fail_second_in_text" {
  container_definitions = <<-EOT
    [
      {"name": "app", "image": "${aws_ecr_repository.app.repository_url}", "readonlyRootFilesystem": true},
      {"name": "log", "image": "fluent-bit"}
    ]
  EOT
}

resource "aws_ecs_task_definition" "pass_text" {
  container_definitions = <<-EOT
    [{"name": "app", "image": "${aws_ecr_repository.app.repository_url}", "readonlyRootFilesystem": true}]
  EOT
}
