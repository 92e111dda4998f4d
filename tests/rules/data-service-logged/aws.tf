resource "aws_kinesisanalyticsv2_application" "pass_logged" {
  name                   = "records"
  runtime_environment    = "FLINK-1_18"
  service_execution_role = "arn:aws:iam::123456789012:role/records"
  cloudwatch_logging_options {
    log_stream_arn = "arn:aws:logs:us-east-1:123456789012:log-group:records:log-stream:app"
  }
}

resource "aws_kinesisanalyticsv2_application" "fail_default" {
  name                   = "records"
  runtime_environment    = "FLINK-1_18"
  service_execution_role = "arn:aws:iam::123456789012:role/records"
}
