# The title makes no difference between buckets: removed logs are missed too.
resource "aws_s3_bucket" "fail_of_logs" {
  bucket = "logs"
  acl    = "log-delivery-write"
}
