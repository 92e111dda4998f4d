variable "unknown" {}

resource "aws_cloudtrail" "pass_all" {
  name                  = "all"
  s3_bucket_name        = "clinic-trail"
  is_multi_region_trail = true
}

resource "aws_cloudtrail" "fail_one_region" {
  name           = "one_region"
  s3_bucket_name = "clinic-trail"
}

resource "aws_cloudtrail" "fail_no_global" {
  name                          = "no_global"
  s3_bucket_name                = "clinic-trail"
  is_multi_region_trail         = true
  include_global_service_events = false
}

resource "aws_cloudtrail" "unknown_variable" {
  name                  = "variable"
  s3_bucket_name        = "clinic-trail"
  is_multi_region_trail = var.unknown
}
