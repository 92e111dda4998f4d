resource "aws_kms_key" "phi" {}

resource "aws_networkfirewall_firewall" "pass_own" {
  name                = "pass-own"
  firewall_policy_arn = "arn:aws:network-firewall:us-east-1:123456789012:firewall-policy/clinic"
  vpc_id              = "vpc-0123456789abcdef0"
  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
  encryption_configuration {
    type   = "CUSTOMER_KMS"
    key_id = aws_kms_key.phi.arn
  }
}

resource "aws_networkfirewall_firewall" "fail_default" {
  name                = "fail-default"
  firewall_policy_arn = "arn:aws:network-firewall:us-east-1:123456789012:firewall-policy/clinic"
  vpc_id              = "vpc-0123456789abcdef0"
  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
}

resource "aws_networkfirewall_firewall" "fail_aws" {
  name                = "fail-aws"
  firewall_policy_arn = "arn:aws:network-firewall:us-east-1:123456789012:firewall-policy/clinic"
  vpc_id              = "vpc-0123456789abcdef0"
  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
  encryption_configuration {
    type = "AWS_OWNED_KMS_KEY"
  }
}

resource "aws_networkfirewall_rule_group" "pass_group" {
  name     = "pass-group"
  capacity = 10
  type     = "STATEFUL"
  rules    = "drop tcp any any -> any 23 (sid:1;)"
  encryption_configuration {
    type   = "CUSTOMER_KMS"
    key_id = aws_kms_key.phi.arn
  }
}

resource "aws_networkfirewall_rule_group" "fail_group" {
  name     = "fail-group"
  capacity = 10
  type     = "STATEFUL"
  rules    = "drop tcp any any -> any 23 (sid:1;)"
}

resource "aws_networkfirewall_firewall_policy" "pass_policy" {
  name = "pass-policy"
  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]
  }
  encryption_configuration {
    type   = "CUSTOMER_KMS"
    key_id = aws_kms_key.phi.arn
  }
}

resource "aws_networkfirewall_firewall_policy" "fail_policy" {
  name = "fail-policy"
  firewall_policy {
    stateless_default_actions          = ["aws:forward_to_sfe"]
    stateless_fragment_default_actions = ["aws:forward_to_sfe"]
  }
}
