variable "unknown" {}

resource "aws_cloudtrail" "pass_all" {
  name           = "pass-all"
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

resource "aws_cloudtrail" "pass_prefix" {
  name           = "pass-prefix"
  s3_bucket_name = "clinic-trail"
  enable_logging = false
  event_selector {
    read_write_type           = "ReadOnly"
    include_management_events = true
    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3:::"]
    }
  }
}

resource "aws_cloudtrail" "pass_advanced" {
  name           = "pass-advanced"
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

resource "aws_cloudtrail" "fail_default" {
  name           = "fail-default"
  s3_bucket_name = "clinic-trail"
}

resource "aws_cloudtrail" "fail_other_direction" {
  name           = "fail-other-direction"
  s3_bucket_name = "clinic-trail"
  enable_logging = false
  event_selector {
    read_write_type           = "WriteOnly"
    include_management_events = true
    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3"]
    }
  }
}

resource "aws_cloudtrail" "fail_one_bucket" {
  name           = "fail-one-bucket"
  s3_bucket_name = "clinic-trail"
  event_selector {
    read_write_type           = "All"
    include_management_events = true
    data_resource {
      type   = "AWS::S3::Object"
      values = ["arn:aws:s3:::records/"]
    }
  }
}

resource "aws_cloudtrail" "fail_functions" {
  name           = "fail-functions"
  s3_bucket_name = "clinic-trail"
  event_selector {
    read_write_type           = "All"
    include_management_events = true
    data_resource {
      type   = "AWS::Lambda::Function"
      values = ["arn:aws:lambda"]
    }
  }
}

resource "aws_cloudtrail" "fail_advanced_bucket" {
  name           = "fail-advanced-bucket"
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
    field_selector {
      field       = "resources.ARN"
      starts_with = ["arn:aws:s3:::records/"]
    }
  }
}

resource "aws_cloudtrail" "unknown_variable" {
  name           = "unknown-variable"
  s3_bucket_name = "clinic-trail"
  enable_logging = false
  event_selector {
    read_write_type           = "All"
    include_management_events = true
    data_resource {
      type   = "AWS::S3::Object"
      values = [var.unknown]
    }
  }
}
