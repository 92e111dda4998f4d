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

resource "aws_launch_configuration" "pass_configuration" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_launch_configuration" "fail_configuration" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
}

resource "aws_launch_template" "fail_template_default" {
  name = "records"
}

resource "aws_launch_template" "pass_template_disabled" {
  name = "records"
  metadata_options {
    http_endpoint = "disabled"
  }
}

resource "aws_spot_instance_request" "fail_spot" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
}

resource "aws_ec2_instance_metadata_defaults" "fail_account" {
  http_tokens = "optional"
}

resource "aws_launch_template" "pass_template_tokens" {
  name = "tokens"
  metadata_options {
    http_tokens = "required"
  }
}

resource "aws_instance" "pass_by_template" {
  instance_type = "t3.micro"
  launch_template {
    id = aws_launch_template.pass_template_tokens.id
  }
}

resource "aws_instance" "fail_by_template" {
  instance_type = "t3.micro"
  launch_template {
    name = aws_launch_template.fail_template_default.name
  }
}

resource "aws_instance" "fail_overrules_template" {
  instance_type = "t3.micro"
  metadata_options {
    http_tokens = "optional"
  }
  launch_template {
    id = aws_launch_template.pass_template_tokens.id
  }
}

resource "aws_instance" "unknown_template" {
  instance_type = "t3.micro"
  launch_template {
    id = "lt-0123456789abcdef0"
  }
}
