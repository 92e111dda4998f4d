variable "unknown" {}

resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_kinesis_stream" "pass_own" {
  name            = "pass-own"
  shard_count     = 1
  encryption_type = "KMS"
  kms_key_id      = aws_kms_key.records.arn
}

resource "aws_kinesis_stream" "fail_default" {
  name        = "fail-default"
  shard_count = 1
}

resource "aws_kinesis_stream" "fail_service" {
  name            = "fail-service"
  shard_count     = 1
  encryption_type = "KMS"
  kms_key_id      = "alias/aws/kinesis"
}

resource "aws_kinesis_stream" "unknown_variable" {
  name            = "unknown-variable"
  shard_count     = 1
  encryption_type = "KMS"
  kms_key_id      = var.unknown
}

resource "aws_kinesis_firehose_delivery_stream" "pass_firehose" {
  name        = "pass-firehose"
  destination = "extended_s3"
  extended_s3_configuration {
    role_arn   = "arn:aws:iam::123456789012:role/firehose"
    bucket_arn = "arn:aws:s3:::records"
  }
  server_side_encryption {
    enabled  = true
    key_type = "CUSTOMER_MANAGED_CMK"
    key_arn  = aws_kms_key.records.arn
  }
}

resource "aws_kinesis_firehose_delivery_stream" "fail_firehose" {
  name        = "fail-firehose"
  destination = "extended_s3"
  extended_s3_configuration {
    role_arn   = "arn:aws:iam::123456789012:role/firehose"
    bucket_arn = "arn:aws:s3:::records"
  }
  server_side_encryption {
    enabled = true
  }
}

resource "aws_kinesis_video_stream" "pass_video" {
  name       = "pass-video"
  kms_key_id = aws_kms_key.records.arn
}

resource "aws_kinesis_video_stream" "fail_video" {
  name = "fail-video"
}
