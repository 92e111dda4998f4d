variable "unknown" {}

resource "aws_kinesis_stream" "pass_kms" {
  name            = "pass-kms"
  shard_count     = 1
  encryption_type = "KMS"
  kms_key_id      = "alias/aws/kinesis"
}

resource "aws_kinesis_stream" "fail_default" {
  name        = "fail-default"
  shard_count = 1
}

resource "aws_kinesis_stream" "fail_none" {
  name            = "fail-none"
  shard_count     = 1
  encryption_type = "NONE"
}

resource "aws_kinesis_stream" "unknown_variable" {
  name            = "unknown-variable"
  shard_count     = 1
  encryption_type = var.unknown
}

resource "aws_kinesis_firehose_delivery_stream" "pass_firehose" {
  name        = "pass-firehose"
  destination = "extended_s3"
  extended_s3_configuration {
    role_arn   = "arn:aws:iam::123456789012:role/firehose"
    bucket_arn = "arn:aws:s3:::records"
  }
  server_side_encryption {
    enabled = true
  }
}

resource "aws_kinesis_firehose_delivery_stream" "fail_firehose" {
  name        = "fail-firehose"
  destination = "extended_s3"
  extended_s3_configuration {
    role_arn   = "arn:aws:iam::123456789012:role/firehose"
    bucket_arn = "arn:aws:s3:::records"
  }
}

resource "aws_kinesis_firehose_delivery_stream" "na_source" {
  name        = "na-source"
  destination = "extended_s3"
  extended_s3_configuration {
    role_arn   = "arn:aws:iam::123456789012:role/firehose"
    bucket_arn = "arn:aws:s3:::records"
  }
  kinesis_source_configuration {
    kinesis_stream_arn = "arn:aws:kinesis:us-east-1:123456789012:stream/visits"
    role_arn           = "arn:aws:iam::123456789012:role/firehose"
  }
}

resource "aws_kinesis_video_stream" "pass_video" {
  name = "pass-video"
}
