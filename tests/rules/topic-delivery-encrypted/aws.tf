variable "unknown" {}

resource "aws_sns_topic_subscription" "pass_https" {
  topic_arn = "arn:aws:sns:us-east-1:123456789012:visits"
  protocol  = "https"
  endpoint  = "https://clinic.example/hook"
}

resource "aws_sns_topic_subscription" "pass_queue" {
  topic_arn = "arn:aws:sns:us-east-1:123456789012:visits"
  protocol  = "sqs"
  endpoint  = "arn:aws:sqs:us-east-1:123456789012:visits"
}

resource "aws_sns_topic_subscription" "fail_http" {
  topic_arn = "arn:aws:sns:us-east-1:123456789012:visits"
  protocol  = "http"
  endpoint  = "http://clinic.example/hook"
}
