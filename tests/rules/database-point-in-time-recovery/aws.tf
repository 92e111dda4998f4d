resource "aws_dynamodb_table" "pass_on" {
  name         = "on"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
  point_in_time_recovery {
    enabled = true
  }
}

resource "aws_dynamodb_table" "fail_default" {
  name         = "default"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  attribute {
    name = "id"
    type = "S"
  }
}

resource "aws_dynamodb_table_replica" "pass_replica" {
  global_table_arn       = "arn:aws:dynamodb:us-west-2:123456789012:table/records"
  point_in_time_recovery = true
}

resource "aws_dynamodb_table_replica" "fail_replica" {
  global_table_arn = "arn:aws:dynamodb:us-west-2:123456789012:table/records"
}

resource "aws_keyspaces_table" "pass_keyspaces" {
  keyspace_name = "records"
  table_name    = "patients"
  schema_definition {
    column {
      name = "id"
      type = "ascii"
    }
    partition_key {
      name = "id"
    }
  }
  point_in_time_recovery {
    status = "ENABLED"
  }
}

resource "aws_keyspaces_table" "fail_keyspaces" {
  keyspace_name = "records"
  table_name    = "patients"
  schema_definition {
    column {
      name = "id"
      type = "ascii"
    }
    partition_key {
      name = "id"
    }
  }
}
