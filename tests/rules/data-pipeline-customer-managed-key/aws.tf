variable "unknown" {}

resource "aws_kms_key" "records" {
  description         = "Records"
  enable_key_rotation = true
}

resource "aws_dms_replication_instance" "pass" {
  replication_instance_id    = "pass"
  replication_instance_class = "dms.t3.small"
  kms_key_arn                = aws_kms_key.records.arn
}

resource "aws_dms_replication_instance" "fail" {
  replication_instance_id    = "fail"
  replication_instance_class = "dms.t3.small"
}

resource "aws_dms_endpoint" "pass_endpoint" {
  endpoint_id   = "pass-endpoint"
  endpoint_type = "source"
  engine_name   = "postgres"
  server_name   = "db.clinic.example"
  port          = 5432
  username      = "clinic"
  password      = "example-only"
  database_name = "records"
  kms_key_arn   = aws_kms_key.records.arn
}

resource "aws_dms_endpoint" "fail_endpoint" {
  endpoint_id   = "fail-endpoint"
  endpoint_type = "source"
  engine_name   = "postgres"
  server_name   = "db.clinic.example"
  port          = 5432
  username      = "clinic"
  password      = "example-only"
  database_name = "records"
}

resource "aws_dms_s3_endpoint" "pass_bucket" {
  endpoint_id             = "pass-bucket"
  endpoint_type           = "target"
  bucket_name             = "records"
  service_access_role_arn = "arn:aws:iam::123456789012:role/dms"
  kms_key_arn             = aws_kms_key.records.arn
}

resource "aws_dms_s3_endpoint" "fail_bucket" {
  endpoint_id             = "fail-bucket"
  endpoint_type           = "target"
  bucket_name             = "records"
  service_access_role_arn = "arn:aws:iam::123456789012:role/dms"
}

resource "aws_dms_endpoint" "unknown_variable" {
  endpoint_id   = "unknown-variable"
  endpoint_type = "source"
  engine_name   = "postgres"
  server_name   = "db.clinic.example"
  port          = 5432
  username      = "clinic"
  password      = "example-only"
  database_name = "records"
  kms_key_arn   = var.unknown
}

resource "aws_appflow_flow" "pass_own" {
  name = "pass-own"
  source_flow_config {
    connector_type = "S3"
    source_connector_properties {
      s3 {
        bucket_name   = "records"
        bucket_prefix = "in"
      }
    }
  }
  destination_flow_config {
    connector_type = "S3"
    destination_connector_properties {
      s3 {
        bucket_name = "records"
      }
    }
  }
  task {
    source_fields     = ["id"]
    destination_field = "id"
    task_type         = "Map"
    connector_operator {
      s3 = "NO_OP"
    }
  }
  trigger_config {
    trigger_type = "OnDemand"
  }
  kms_arn = aws_kms_key.records.arn
}

resource "aws_appflow_flow" "fail_default" {
  name = "fail-default"
  source_flow_config {
    connector_type = "S3"
    source_connector_properties {
      s3 {
        bucket_name   = "records"
        bucket_prefix = "in"
      }
    }
  }
  destination_flow_config {
    connector_type = "S3"
    destination_connector_properties {
      s3 {
        bucket_name = "records"
      }
    }
  }
  task {
    source_fields     = ["id"]
    destination_field = "id"
    task_type         = "Map"
    connector_operator {
      s3 = "NO_OP"
    }
  }
  trigger_config {
    trigger_type = "OnDemand"
  }
}

resource "aws_appflow_flow" "unknown_variable" {
  name = "unknown-variable"
  source_flow_config {
    connector_type = "S3"
    source_connector_properties {
      s3 {
        bucket_name   = "records"
        bucket_prefix = "in"
      }
    }
  }
  destination_flow_config {
    connector_type = "S3"
    destination_connector_properties {
      s3 {
        bucket_name = "records"
      }
    }
  }
  task {
    source_fields     = ["id"]
    destination_field = "id"
    task_type         = "Map"
    connector_operator {
      s3 = "NO_OP"
    }
  }
  trigger_config {
    trigger_type = "OnDemand"
  }
  kms_arn = var.unknown
}
