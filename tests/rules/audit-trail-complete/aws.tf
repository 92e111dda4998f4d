variable "unknown" {}

resource "aws_cloudtrail" "pass_default" {
  name           = "pass-default"
  s3_bucket_name = "clinic-trail"
}

resource "aws_cloudtrail" "pass_selector" {
  name           = "pass-selector"
  s3_bucket_name = "clinic-trail"
  enable_logging = false
  event_selector {
    read_write_type           = "All"
    include_management_events = true
    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}

resource "aws_cloudtrail" "pass_advanced" {
  name           = "pass-advanced"
  s3_bucket_name = "clinic-trail"
  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Management"]
    }
  }
}

resource "aws_cloudtrail" "fail_no_global" {
  name                          = "fail-no-global"
  s3_bucket_name                = "clinic-trail"
  include_global_service_events = false
}

resource "aws_cloudtrail" "fail_reads_only" {
  name           = "fail-reads-only"
  s3_bucket_name = "clinic-trail"
  event_selector {
    read_write_type           = "ReadOnly"
    include_management_events = true
  }
}

resource "aws_cloudtrail" "fail_no_management" {
  name           = "fail-no-management"
  s3_bucket_name = "clinic-trail"
  enable_logging = false
  event_selector {
    include_management_events = false
    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}

resource "aws_cloudtrail" "fail_data_only" {
  name           = "fail-data-only"
  s3_bucket_name = "clinic-trail"
  enable_logging = false
  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Data"]
    }
    field_selector {
      field  = "resources.type"
      equals = ["AWS::S3::Object"]
    }
  }
}

resource "aws_cloudtrail" "unknown_variable" {
  name                          = "unknown-variable"
  s3_bucket_name                = "clinic-trail"
  include_global_service_events = var.unknown
}

resource "aws_cloudtrail_event_data_store" "pass_store" {
  name = "pass"
}

resource "aws_cloudtrail_event_data_store" "fail_store" {
  name = "fail"
  advanced_event_selector {
    field_selector {
      field  = "eventCategory"
      equals = ["Data"]
    }
    field_selector {
      field  = "resources.type"
      equals = ["AWS::S3::Object"]
    }
  }
}
