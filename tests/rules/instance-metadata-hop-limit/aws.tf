resource "aws_launch_template" "pass_default" {
  name = "records"
}

resource "aws_launch_template" "pass_one" {
  name = "records"
  metadata_options {
    http_put_response_hop_limit = 1
  }
}

resource "aws_launch_template" "fail_two" {
  name = "records"
  metadata_options {
    http_put_response_hop_limit = 2
  }
}

resource "aws_launch_configuration" "pass_configuration" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
}

resource "aws_launch_configuration" "fail_configuration" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  metadata_options {
    http_put_response_hop_limit = 3
  }
}
