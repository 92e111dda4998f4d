variable "protected" {
  type = bool
}

variable "kms_key_arn" {
  type = string
}

variable "bucket" {
  type = string
}

resource "aws_cloudtrail" "this" {
  name                          = "clinic"
  s3_bucket_name                = var.bucket
  is_multi_region_trail         = var.protected
  include_global_service_events = var.protected
  enable_log_file_validation    = var.protected
  kms_key_id                    = var.protected ? var.kms_key_arn : null
}

resource "aws_cloudwatch_log_group" "this" {
  for_each          = toset(["portal", "intake", "database"])
  name              = "/clinic/${each.key}"
  retention_in_days = var.protected ? 2192 : 30
  kms_key_id        = var.protected ? var.kms_key_arn : null
}
