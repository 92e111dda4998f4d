variable "unknown" {}

resource "aws_s3_bucket_lifecycle_configuration" "pass_all" {
  bucket = "elsewhere"
  rule {
    id     = "uploads"
    status = "Enabled"
    filter {}
    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "pass_no_filter" {
  bucket = "elsewhere"
  rule {
    id     = "uploads"
    status = "Enabled"
    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "fail_off" {
  bucket = "elsewhere"
  rule {
    id     = "uploads"
    status = "Disabled"
    filter {}
    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "fail_prefix" {
  bucket = "elsewhere"
  rule {
    id     = "uploads"
    status = "Enabled"
    filter {
      prefix = "scans/"
    }
    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "fail_other" {
  bucket = "elsewhere"
  rule {
    id     = "uploads"
    status = "Enabled"
    filter {}
    expiration {
      days = 2192
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "unknown_variable" {
  bucket = "elsewhere"
  rule {
    id     = "uploads"
    status = var.unknown
    filter {}
    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }
  }
}
