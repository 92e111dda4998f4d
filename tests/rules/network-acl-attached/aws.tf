resource "aws_network_acl" "pass_subnets" {
  vpc_id     = "vpc-0123456789abcdef0"
  subnet_ids = ["subnet-0123456789abcdef0"]
}

resource "aws_network_acl" "pass_association" {
  vpc_id = "vpc-0123456789abcdef0"
}

resource "aws_network_acl_association" "one" {
  network_acl_id = aws_network_acl.pass_association.id
  subnet_id      = "subnet-0123456789abcdef0"
}

resource "aws_network_acl" "fail_nowhere" {
  vpc_id = "vpc-0123456789abcdef0"
}
