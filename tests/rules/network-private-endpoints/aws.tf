resource "aws_vpc" "pass_endpoint" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_vpc_endpoint" "storage" {
  vpc_id       = aws_vpc.pass_endpoint.id
  service_name = "com.amazonaws.us-east-1.s3"
}

resource "aws_vpc" "fail_none" {
  cidr_block = "10.0.0.0/16"
}
