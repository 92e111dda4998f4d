resource "aws_instance" "pass_profile" {
  ami                  = "ami-0123456789abcdef0"
  instance_type        = "t3.micro"
  iam_instance_profile = "records"
}

resource "aws_instance" "fail_none" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
}
