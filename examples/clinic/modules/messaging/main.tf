variable "protected" {
  type = bool
}

variable "kms_key_arn" {
  type = string
}

resource "aws_sqs_queue" "orders" {
  name                    = "clinic-orders"
  sqs_managed_sse_enabled = var.protected ? null : false
  kms_master_key_id       = var.protected ? var.kms_key_arn : null
}

resource "aws_sns_topic" "visits" {
  name              = "clinic-visits"
  kms_master_key_id = var.protected ? var.kms_key_arn : null
}

data "aws_iam_policy_document" "orders" {
  statement {
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.orders.arn]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    dynamic "condition" {
      for_each = var.protected ? [aws_sns_topic.visits.arn] : []
      content {
        test     = "ArnEquals"
        variable = "aws:SourceArn"
        values   = [condition.value]
      }
    }
  }
}

resource "aws_sqs_queue_policy" "orders" {
  queue_url = aws_sqs_queue.orders.id
  policy    = data.aws_iam_policy_document.orders.json
}

resource "aws_secretsmanager_secret" "database" {
  name       = "clinic/database"
  kms_key_id = var.protected ? var.kms_key_arn : null
}

resource "aws_secretsmanager_secret_rotation" "database" {
  count               = var.protected ? 1 : 0
  secret_id           = aws_secretsmanager_secret.database.id
  rotation_lambda_arn = "arn:aws:lambda:us-east-1:123456789012:function:rotate"
  rotate_immediately  = false
  rotation_rules {
    automatically_after_days = 30
  }
}

output "secret_arn" {
  value = aws_secretsmanager_secret.database.arn
}
