# Texts with parts that are decided elsewhere, in and outside of quotes.
variable "cpu" {}

resource "aws_ecs_task_definition" "fail_text" {
  container_definitions = <<-EOT
    [
      {"name": "app", "image": "${aws_ecr_repository.app.repository_url}:latest", "privileged": true},
      {"name": "log", "image": "fluent-bit"}
    ]
  EOT
}

resource "aws_ecs_task_definition" "pass_text" {
  container_definitions = <<-EOT
    [{"name": "app", "image": "${aws_ecr_repository.app.repository_url}", "cpu": ${var.cpu}, "privileged": false}]
  EOT
}

resource "aws_ecs_task_definition" "unknown_switch" {
  container_definitions = <<-EOT
    [{"name": "app", "privileged": ${var.privileged}}]
  EOT
}

resource "aws_ecs_task_definition" "fail_variable_beside" {
  container_definitions = jsonencode([{ name = "app", image = var.image, privileged = true }])
}

resource "aws_batch_job_definition" "fail_text" {
  container_properties = <<-EOT
    {"image": "${aws_ecr_repository.app.repository_url}:latest", "privileged": true}
  EOT
}

resource "aws_batch_job_definition" "fail_node" {
  node_properties = jsonencode({
    mainNode = 0
    nodeRangeProperties = [
      { targetNodes = "0", container = { image = "busybox" } },
      { targetNodes = "1:", container = { image = "busybox", privileged = true } },
    ]
  })
}

resource "aws_batch_job_definition" "pass_tasks" {
  ecs_properties = jsonencode({ taskProperties = [{ containers = [{ image = "busybox" }] }] })
}
