variable "settings" {
  type = map(string)
}

resource "aws_ecs_cluster" "unknown_settings" {
  name = "clinic"

  dynamic "setting" {
    for_each = var.settings
    content {
      name  = setting.key
      value = setting.value
    }
  }
}
