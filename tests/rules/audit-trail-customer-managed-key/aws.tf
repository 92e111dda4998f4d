resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_cloudtrail" "pass_key" {
  name           = "key"
  s3_bucket_name = "clinic-trail"
  kms_key_id     = aws_kms_key.records.arn
}

resource "aws_cloudtrail" "fail_none" {
  name           = "none"
  s3_bucket_name = "clinic-trail"
}

resource "aws_kms_key" "store" {}

resource "aws_cloudtrail_event_data_store" "pass_store" {
  name       = "pass"
  kms_key_id = aws_kms_key.store.arn
}

resource "aws_cloudtrail_event_data_store" "fail_store" {
  name = "fail"
}

resource "aws_rds_cluster_activity_stream" "pass_database" {
  resource_arn = "arn:aws:rds:us-east-1:123456789012:cluster:records"
  mode         = "async"
  kms_key_id   = aws_kms_key.records.key_id
}

resource "aws_rds_cluster_activity_stream" "fail_database" {
  resource_arn = "arn:aws:rds:us-east-1:123456789012:cluster:records"
  mode         = "async"
  kms_key_id   = "alias/aws/rds"
}
