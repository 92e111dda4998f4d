resource "aws_ami_launch_permission" "shared" {
  image_id = aws_ami_from_instance.fail_shared.id
  group    = "all"
}

resource "aws_ami_from_instance" "pass_own" {
  name               = "own"
  source_instance_id = "i-0123456789abcdef0"
}

resource "aws_ami_from_instance" "fail_shared" {
  name               = "shared"
  source_instance_id = "i-0123456789abcdef0"
}
