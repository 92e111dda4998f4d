variable "name" {
  type = string
}

variable "protected" {
  description = "Whether the bucket gets everything that PHI needs."
  type        = bool
}

variable "kms_key_arn" {
  type = string
}

variable "log_bucket" {
  type = string
}

variable "receives_logs" {
  description = "Whether AWS services deliver their logs here."
  type        = bool
  default     = false
}

variable "write_once" {
  description = "Whether objects cannot be deleted for six years: each object is locked by default."
  type        = bool
  default     = false
}

resource "aws_s3_bucket" "this" {
  bucket              = var.name
  force_destroy       = !var.protected
  object_lock_enabled = var.protected
  tags = {
    phi = "true"
  }
}

resource "aws_s3_bucket_object_lock_configuration" "this" {
  count  = var.write_once ? 1 : 0
  bucket = aws_s3_bucket.this.id
  rule {
    default_retention {
      mode = "COMPLIANCE"
      days = 2192
    }
  }
}

resource "aws_s3_bucket_versioning" "this" {
  bucket = aws_s3_bucket.this.id
  versioning_configuration {
    status = var.protected ? "Enabled" : "Suspended"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  count  = var.protected ? 1 : 0
  bucket = aws_s3_bucket.this.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = var.kms_key_arn
    }
    bucket_key_enabled = true
  }
}

resource "aws_s3_bucket_public_access_block" "this" {
  bucket                  = aws_s3_bucket.this.id
  block_public_acls       = var.protected
  block_public_policy     = var.protected
  ignore_public_acls      = var.protected
  restrict_public_buckets = var.protected
}

resource "aws_s3_bucket_ownership_controls" "this" {
  bucket = aws_s3_bucket.this.id
  rule {
    object_ownership = var.protected ? "BucketOwnerEnforced" : "ObjectWriter"
  }
}

resource "aws_s3_bucket_logging" "this" {
  count         = var.protected ? 1 : 0
  bucket        = aws_s3_bucket.this.id
  target_bucket = var.log_bucket
  target_prefix = "${var.name}/"
  depends_on    = [aws_s3_bucket_policy.this]
}

data "aws_iam_policy_document" "this" {
  dynamic "statement" {
    for_each = var.protected ? ["tls"] : []
    content {
      sid       = "DenyPlainRequests"
      effect    = "Deny"
      actions   = ["s3:*"]
      resources = [aws_s3_bucket.this.arn, "${aws_s3_bucket.this.arn}/*"]
      principals {
        type        = "*"
        identifiers = ["*"]
      }
      condition {
        test     = "Bool"
        variable = "aws:SecureTransport"
        values   = ["false"]
      }
    }
  }
  dynamic "statement" {
    for_each = var.receives_logs ? ["s3:PutObject", "s3:GetBucketAcl"] : []
    content {
      actions   = [statement.value]
      resources = [aws_s3_bucket.this.arn, "${aws_s3_bucket.this.arn}/*"]
      principals {
        type        = "Service"
        identifiers = ["logging.s3.amazonaws.com", "cloudtrail.amazonaws.com"]
      }
      condition {
        test     = "StringEquals"
        variable = "aws:SourceAccount"
        values   = ["123456789012"]
      }
    }
  }
  dynamic "statement" {
    for_each = var.protected ? [] : ["open"]
    content {
      sid       = "EveryoneReads"
      actions   = ["s3:GetObject"]
      resources = ["${aws_s3_bucket.this.arn}/*"]
      principals {
        type        = "*"
        identifiers = ["*"]
      }
    }
  }
}

resource "aws_s3_bucket_policy" "this" {
  bucket = aws_s3_bucket.this.id
  policy = data.aws_iam_policy_document.this.json
}

resource "aws_s3_bucket_lifecycle_configuration" "this" {
  bucket = aws_s3_bucket.this.id
  rule {
    id     = "earlier-versions"
    status = "Enabled"
    filter {}
    noncurrent_version_expiration {
      noncurrent_days = 2192
    }
    dynamic "abort_incomplete_multipart_upload" {
      for_each = var.protected ? [7] : []
      content {
        days_after_initiation = abort_incomplete_multipart_upload.value
      }
    }
  }
}

resource "aws_s3_bucket_replication_configuration" "this" {
  count  = var.protected ? 1 : 0
  bucket = aws_s3_bucket.this.id
  role   = "arn:aws:iam::123456789012:role/clinic-replication"
  rule {
    id     = "other-region"
    status = "Enabled"
    destination {
      bucket = "arn:aws:s3:::${var.name}-west"
    }
  }
  depends_on = [aws_s3_bucket_versioning.this]
}

resource "aws_s3_bucket_notification" "this" {
  count       = var.protected ? 1 : 0
  bucket      = aws_s3_bucket.this.id
  eventbridge = true
}

output "arn" {
  value = aws_s3_bucket.this.arn
}

output "bucket" {
  value = aws_s3_bucket.this.id
}
