variable "unknown" {}

resource "aws_instance" "pass_all" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  root_block_device {
    encrypted = true
  }
  ebs_block_device {
    device_name = "/dev/sdf"
    encrypted   = true
  }
}

resource "aws_instance" "fail_root" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
}

resource "aws_instance" "fail_second" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  root_block_device {
    encrypted = true
  }
  ebs_block_device {
    device_name = "/dev/sdf"
    encrypted   = false
  }
}

resource "aws_launch_configuration" "pass_configuration" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  root_block_device {
    encrypted = true
  }
}

resource "aws_launch_configuration" "fail_configuration" {
  image_id      = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  root_block_device {
    encrypted = false
  }
}

resource "aws_launch_template" "pass_template" {
  name = "template"
  block_device_mappings {
    device_name = "/dev/sda1"
    ebs {
      encrypted = true
    }
  }
}

resource "aws_launch_template" "fail_template" {
  name = "template"
  block_device_mappings {
    device_name = "/dev/sda1"
    ebs {
      encrypted = false
    }
  }
}

resource "aws_instance" "unknown_variable" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  root_block_device {
    encrypted = var.unknown
  }
}

resource "aws_spot_instance_request" "fail_spot" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
}

resource "aws_launch_template" "na_no_disks" {
  name = "records"
}

resource "aws_launch_template" "pass_template_shared" {
  name = "encrypted"
  block_device_mappings {
    device_name = "/dev/xvda"
    ebs {
      encrypted = true
    }
  }
}

resource "aws_instance" "pass_by_template" {
  instance_type = "t3.micro"
  launch_template {
    id = aws_launch_template.pass_template_shared.id
  }
}

resource "aws_instance" "fail_template_without_disks" {
  instance_type = "t3.micro"
  launch_template {
    id = aws_launch_template.na_no_disks.id
  }
}

resource "aws_instance" "unknown_template" {
  instance_type = "t3.micro"
  launch_template {
    id = "lt-0123456789abcdef0"
  }
}
