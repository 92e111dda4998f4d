resource "aws_transfer_server" "pass_structured" {
  structured_log_destinations = ["arn:aws:logs:us-east-1:123456789012:log-group:transfer:*"]
}

resource "aws_transfer_server" "pass_role" {
  logging_role = "arn:aws:iam::123456789012:role/transfer"
}

resource "aws_transfer_server" "fail_none" {

}
