variable "unknown" {}

resource "aws_instance" "pass_none" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
}

resource "aws_instance" "pass_harmless" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  user_data     = "#!/bin/sh\nsystemctl start portal"
}

resource "aws_instance" "fail_key" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  user_data     = "export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE"
}

resource "aws_launch_template" "fail_template" {
  name      = "template"
  user_data = base64encode("DB_PASSWORD=example-only-1")
}

resource "aws_instance" "unknown_variable" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  user_data     = var.unknown
}

resource "aws_launch_configuration" "fail_configuration" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  user_data     = "export AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
}

resource "aws_launch_configuration" "pass_configuration" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  user_data     = "#!/bin/sh\nsystemctl start portal"
}
