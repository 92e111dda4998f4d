variable "unknown" {}

resource "aws_cloudtrail" "pass_all" {
  name                  = "pass-all"
  s3_bucket_name        = "clinic-trail"
  is_multi_region_trail = true
}

resource "aws_cloudtrail" "fail_default" {
  name           = "fail-default"
  s3_bucket_name = "clinic-trail"
}

resource "aws_cloudtrail" "fail_one_region" {
  name                  = "fail-one-region"
  s3_bucket_name        = "clinic-trail"
  is_multi_region_trail = false
}

resource "aws_cloudtrail" "unknown_variable" {
  name                  = "unknown-variable"
  s3_bucket_name        = "clinic-trail"
  is_multi_region_trail = var.unknown
}

resource "aws_cloudtrail_event_data_store" "pass_store" {
  name = "pass"
}

resource "aws_cloudtrail_event_data_store" "fail_store" {
  name                 = "fail"
  multi_region_enabled = false
}
