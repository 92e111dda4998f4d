resource "aws_eks_node_group" "pass_none" {
  cluster_name    = "records"
  node_group_name = "records"
  node_role_arn   = "arn:aws:iam::123456789012:role/records"
  subnet_ids      = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  scaling_config {
    desired_size = 2
    max_size     = 3
    min_size     = 1
  }
}

resource "aws_eks_node_group" "pass_group" {
  cluster_name    = "records"
  node_group_name = "records"
  node_role_arn   = "arn:aws:iam::123456789012:role/records"
  subnet_ids      = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  scaling_config {
    desired_size = 2
    max_size     = 3
    min_size     = 1
  }
  remote_access {
    ec2_ssh_key               = "clinic"
    source_security_group_ids = ["sg-0123456789abcdef0"]
  }
}

resource "aws_eks_node_group" "fail_open" {
  cluster_name    = "records"
  node_group_name = "records"
  node_role_arn   = "arn:aws:iam::123456789012:role/records"
  subnet_ids      = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  scaling_config {
    desired_size = 2
    max_size     = 3
    min_size     = 1
  }
  remote_access {
    ec2_ssh_key = "clinic"
  }
}
