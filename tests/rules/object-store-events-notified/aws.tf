resource "aws_s3_bucket" "pass_bus" {
  bucket = "pass-bus-records"
}

resource "aws_s3_bucket_notification" "bus" {
  bucket      = aws_s3_bucket.pass_bus.id
  eventbridge = true
}

resource "aws_s3_bucket" "pass_queue" {
  bucket = "pass-queue-records"
}

resource "aws_s3_bucket_notification" "queue" {
  bucket = aws_s3_bucket.pass_queue.id
  queue {
    queue_arn = "arn:aws:sqs:us-east-1:123456789012:visits"
    events    = ["s3:ObjectRemoved:*"]
  }
}

resource "aws_s3_bucket" "fail_empty" {
  bucket = "fail-empty-records"
}

resource "aws_s3_bucket_notification" "empty" {
  bucket = aws_s3_bucket.fail_empty.id
}

resource "aws_s3_bucket" "fail_none" {
  bucket = "fail-none-records"
}
