variable "names" {
  description = "What each key is for."
  type        = set(string)
}

variable "rotate" {
  type = bool
}

resource "aws_kms_key" "this" {
  for_each                = var.names
  description             = "Clinic: ${each.key}"
  enable_key_rotation     = var.rotate
  deletion_window_in_days = 30
  policy = !var.rotate ? null : jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "AccountAdministers"
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456789012:root" }
      Action    = "kms:*"
      Resource  = "*"
    }]
  })
}

resource "aws_kms_alias" "this" {
  for_each      = var.names
  name          = "alias/clinic-${each.key}"
  target_key_id = aws_kms_key.this[each.key].key_id
}

output "arns" {
  value = { for name, key in aws_kms_key.this : name => key.arn }
}

output "records_arn" {
  value = aws_kms_key.this["records"].arn
}
