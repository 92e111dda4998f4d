variable "status" {}
variable "tags" {
  type = map(string)
}
variable "value" {}

resource "aws_efs_file_system" "unknown_status" {}

resource "aws_efs_backup_policy" "status" {
  file_system_id = aws_efs_file_system.unknown_status.id

  backup_policy {
    status = var.status
  }
}

resource "aws_ebs_volume" "unknown_target" {
  availability_zone = "us-east-1a"
  size              = 8
}

resource "aws_dlm_lifecycle_policy" "daily" {
  description        = "Daily"
  execution_role_arn = "arn:aws:iam::123456789012:role/dlm"

  policy_details {
    resource_types = ["VOLUME"]
    target_tags    = var.tags

    schedule {
      name = "daily"

      create_rule {
        interval = 24
      }

      retain_rule {
        count = 40
      }
    }
  }
}

resource "aws_dynamodb_table" "unknown_tag" {
  name         = "visits"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }

  tags = {
    backup = "daily"
  }
}

resource "aws_backup_selection" "tagged" {
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  name         = "tagged"
  plan_id      = "11111111-2222-3333-4444-555555555555"

  selection_tag {
    type  = "STRINGEQUALS"
    key   = "backup"
    value = var.value
  }
}
