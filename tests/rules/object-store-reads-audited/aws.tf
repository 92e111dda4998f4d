resource "aws_s3_bucket" "pass_named" {
  bucket = "reads-named"
}

resource "aws_s3_bucket" "pass_referred" {}

resource "aws_s3_bucket" "fail_other" {
  bucket = "reads-other"
}

resource "aws_s3_bucket" "fail_wrong_direction" {}

resource "aws_cloudtrail" "data" {
  name           = "data"
  s3_bucket_name = "clinic-trail"
  event_selector {
    read_write_type           = "All"
    include_management_events = true
    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3:::reads-named/"]
    }
  }
  event_selector {
    read_write_type           = "All"
    include_management_events = true
    data_resource {
      type   = "AWS::S3::Object"
      values = ["${aws_s3_bucket.pass_referred.arn}/"]
    }
  }
}

resource "aws_cloudtrail" "wrong" {
  name           = "wrong"
  s3_bucket_name = "clinic-trail"
  event_selector {
    read_write_type           = "WriteOnly"
    include_management_events = true
    data_resource {
      type   = "AWS::S3::Object"
      values = ["${aws_s3_bucket.fail_wrong_direction.arn}/"]
    }
  }
}
