resource "aws_cloudtrail" "pass_default" {
  name           = "default"
  s3_bucket_name = "clinic-trail"
}

resource "aws_cloudtrail" "fail_off" {
  name           = "off"
  s3_bucket_name = "clinic-trail"
  enable_logging = false
}
