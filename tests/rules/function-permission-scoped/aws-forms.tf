data "aws_partition" "current" {}

resource "aws_lambda_permission" "fail_partition" {
  principal = "events.${data.aws_partition.current.dns_suffix}"
}

resource "aws_lambda_permission" "pass_partition" {
  principal  = "events.${data.aws_partition.current.dns_suffix}"
  source_arn = "arn:aws:events:us-east-1:111122223333:rule/nightly"
}
