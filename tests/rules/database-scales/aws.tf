variable "unknown" {}

resource "aws_dynamodb_table" "pass_on_demand" {
  name         = "pass-on-demand"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "patient"
  attribute {
    name = "patient"
    type = "S"
  }
}

resource "aws_dynamodb_table" "pass_scaled" {
  name     = "pass-scaled"
  hash_key = "patient"
  attribute {
    name = "patient"
    type = "S"
  }
  billing_mode   = "PROVISIONED"
  read_capacity  = 5
  write_capacity = 5
}

resource "aws_dynamodb_table" "fail_fixed" {
  name     = "fail-fixed"
  hash_key = "patient"
  attribute {
    name = "patient"
    type = "S"
  }
  billing_mode   = "PROVISIONED"
  read_capacity  = 5
  write_capacity = 5
}

resource "aws_dynamodb_table" "unknown_variable" {
  name     = "unknown-variable"
  hash_key = "patient"
  attribute {
    name = "patient"
    type = "S"
  }
  billing_mode   = var.unknown
  read_capacity  = 5
  write_capacity = 5
}

resource "aws_appautoscaling_target" "table" {
  min_capacity       = 5
  max_capacity       = 100
  resource_id        = "table/${aws_dynamodb_table.pass_scaled.name}"
  scalable_dimension = "dynamodb:table:ReadCapacityUnits"
  service_namespace  = "dynamodb"
}
resource "aws_appautoscaling_policy" "table" {
  name               = "reads"
  policy_type        = "TargetTrackingScaling"
  resource_id        = aws_appautoscaling_target.table.resource_id
  scalable_dimension = aws_appautoscaling_target.table.scalable_dimension
  service_namespace  = aws_appautoscaling_target.table.service_namespace
  target_tracking_scaling_policy_configuration {
    predefined_metric_specification {
      predefined_metric_type = "DynamoDBReadCapacityUtilization"
    }
    target_value = 70
  }
}
