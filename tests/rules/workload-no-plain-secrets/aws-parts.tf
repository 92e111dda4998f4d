# JSON as text, with parts that nobody knows.
variable "cpu" {}
variable "image" {}
variable "password" {}

resource "aws_ecs_task_definition" "fail_beside_unknown_parts" {
  family                = "portal"
  container_definitions = <<-EOT
    [{
      "name": "portal",
      "image": "${var.image}",
      "cpu": ${var.cpu},
      "environment": [{"name": "DATABASE_PASSWORD", "value": "Correct-Horse-7"}]
    }]
  EOT
}

resource "aws_ecs_task_definition" "pass_beside_unknown_parts" {
  family                = "portal"
  container_definitions = <<-EOT
    [{
      "name": "portal",
      "image": "${var.image}",
      "cpu": ${var.cpu},
      "environment": [{"name": "DATABASE_HOST", "value": "${aws_db_instance.records.address}"}]
    }]
  EOT
}

resource "aws_ecs_task_definition" "unknown_password" {
  family                = "portal"
  container_definitions = <<-EOT
    [{
      "name": "portal",
      "image": "${var.image}",
      "environment": [{"name": "DATABASE_PASSWORD", "value": "${var.password}"}]
    }]
  EOT
}
