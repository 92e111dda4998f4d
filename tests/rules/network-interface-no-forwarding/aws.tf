resource "aws_network_interface" "pass_default" {
  subnet_id = "subnet-0123456789abcdef0"
}

resource "aws_network_interface" "fail_forwards" {
  subnet_id         = "subnet-0123456789abcdef0"
  source_dest_check = false
}
