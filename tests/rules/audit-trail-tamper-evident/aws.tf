variable "unknown" {}

resource "aws_cloudtrail" "pass_set" {
  name                       = "set"
  s3_bucket_name             = "clinic-trail"
  enable_log_file_validation = true
}

resource "aws_cloudtrail" "fail_default" {
  name           = "default"
  s3_bucket_name = "clinic-trail"
}

resource "aws_cloudtrail" "unknown_variable" {
  name                       = "variable"
  s3_bucket_name             = "clinic-trail"
  enable_log_file_validation = var.unknown
}
