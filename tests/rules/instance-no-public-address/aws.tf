resource "aws_instance" "pass_off" {
  ami                         = "ami-0123456789abcdef0"
  instance_type               = "t3.micro"
  associate_public_ip_address = false
}

resource "aws_instance" "fail_on" {
  ami                         = "ami-0123456789abcdef0"
  instance_type               = "t3.micro"
  associate_public_ip_address = true
}

resource "aws_launch_template" "fail_template" {
  name = "template"
  network_interfaces {
    associate_public_ip_address = true
  }
}

resource "aws_launch_template" "pass_template" {
  name = "template"
  network_interfaces {
    associate_public_ip_address = false
  }
}

resource "aws_launch_configuration" "pass_configuration" {
  image_id                    = "ami-0123456789abcdef0"
  instance_type               = "t3.micro"
  associate_public_ip_address = false
}

resource "aws_launch_configuration" "fail_configuration" {
  image_id                    = "ami-0123456789abcdef0"
  instance_type               = "t3.micro"
  associate_public_ip_address = true
}

resource "aws_launch_template" "pass_template_default" {
  name = "records"
}

resource "aws_launch_template" "fail_template_shared" {
  name = "public"
  network_interfaces {
    associate_public_ip_address = true
  }
}

resource "aws_instance" "fail_by_template" {
  instance_type = "t3.micro"
  launch_template {
    id = aws_launch_template.fail_template_shared.id
  }
}

resource "aws_instance" "pass_overrules_template" {
  instance_type               = "t3.micro"
  subnet_id                   = "subnet-0123456789abcdef0"
  associate_public_ip_address = false
  launch_template {
    id = aws_launch_template.fail_template_shared.id
  }
}
