resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_transfer_workflow" "pass_own" {
  steps {
    type = "DECRYPT"
    decrypt_step_details {
      name = "open"
      type = "PGP"
      destination_file_location {
        s3_file_location {
          bucket = aws_s3_bucket.keyed.bucket
          key    = "in/"
        }
      }
    }
  }
}

resource "aws_transfer_workflow" "fail_service" {
  steps {
    type = "DECRYPT"
    decrypt_step_details {
      name = "open"
      type = "PGP"
      destination_file_location {
        s3_file_location {
          bucket = aws_s3_bucket.plain.bucket
          key    = "in/"
        }
      }
    }
  }
}

resource "aws_transfer_workflow" "na_elsewhere" {
  steps {
    type = "DECRYPT"
    decrypt_step_details {
      name = "open"
      type = "PGP"
      destination_file_location {
        s3_file_location {
          bucket = "elsewhere"
          key    = "in/"
        }
      }
    }
  }
}

resource "aws_s3_bucket" "keyed" {
  bucket = "keyed-records"
}

resource "aws_s3_bucket" "plain" {
  bucket = "plain-records"
}

resource "aws_s3_bucket_server_side_encryption_configuration" "keyed" {
  bucket = aws_s3_bucket.keyed.id
  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.records.arn
    }
  }
}
