resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_athena_workgroup" "pass_group" {
  name = "records"
  configuration {
    result_configuration {
      output_location = "s3://records/results/"
      encryption_configuration {
        encryption_option = "SSE_KMS"
        kms_key_arn       = aws_kms_key.records.arn
      }
    }
  }
}

resource "aws_athena_workgroup" "fail_group" {
  name = "records"
  configuration {
    result_configuration {
      output_location = "s3://records/results/"
      encryption_configuration {
        encryption_option = "SSE_S3"
      }
    }
  }
}

resource "aws_connect_instance_storage_config" "pass_files" {
  instance_id   = "12345678-1234-1234-1234-123456789012"
  resource_type = "CALL_RECORDINGS"
  storage_config {
    storage_type = "S3"
    s3_config {
      bucket_name   = "records"
      bucket_prefix = "calls"
      encryption_config {
        encryption_type = "KMS"
        key_id          = aws_kms_key.records.arn
      }
    }
  }
}

resource "aws_connect_instance_storage_config" "fail_files" {
  instance_id   = "12345678-1234-1234-1234-123456789012"
  resource_type = "CALL_RECORDINGS"
  storage_config {
    storage_type = "S3"
    s3_config {
      bucket_name   = "records"
      bucket_prefix = "calls"
    }
  }
}

resource "aws_connect_instance_storage_config" "pass_video" {
  instance_id = "12345678-1234-1234-1234-123456789012"

  resource_type = "MEDIA_STREAMS"
  storage_config {
    storage_type = "KINESIS_VIDEO_STREAM"
    kinesis_video_stream_config {
      prefix                 = "calls"
      retention_period_hours = 3
      encryption_config {
        encryption_type = "KMS"
        key_id          = aws_kms_key.records.arn
      }
    }
  }
}
