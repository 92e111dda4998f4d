resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_instance" "pass_key" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  root_block_device {
    encrypted  = true
    kms_key_id = aws_kms_key.records.arn
  }
}

resource "aws_instance" "fail_default" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  root_block_device {
    encrypted = true
  }
}

resource "aws_instance" "fail_none" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
}
