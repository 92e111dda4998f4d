variable "unknown" {}

resource "aws_instance" "pass_required" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_instance" "pass_disabled" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  metadata_options {
    http_endpoint = "disabled"
  }
}

resource "aws_instance" "fail_default" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
}

resource "aws_launch_template" "pass_template" {
  name = "template"
  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_launch_template" "fail_template" {
  name = "template"
  metadata_options {
    http_tokens = "optional"
  }
}

resource "aws_instance" "unknown_variable" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  metadata_options {
    http_tokens = var.unknown
  }
}
