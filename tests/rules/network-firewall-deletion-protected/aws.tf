variable "unknown" {}

resource "aws_networkfirewall_firewall" "pass_on" {
  name                = "pass-on"
  firewall_policy_arn = "arn:aws:network-firewall:us-east-1:123456789012:firewall-policy/clinic"
  vpc_id              = "vpc-0123456789abcdef0"
  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
  delete_protection = true
}

resource "aws_networkfirewall_firewall" "fail_default" {
  name                = "fail-default"
  firewall_policy_arn = "arn:aws:network-firewall:us-east-1:123456789012:firewall-policy/clinic"
  vpc_id              = "vpc-0123456789abcdef0"
  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
}

resource "aws_networkfirewall_firewall" "fail_off" {
  name                = "fail-off"
  firewall_policy_arn = "arn:aws:network-firewall:us-east-1:123456789012:firewall-policy/clinic"
  vpc_id              = "vpc-0123456789abcdef0"
  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
  delete_protection = false
}

resource "aws_networkfirewall_firewall" "unknown_setting" {
  name                = "unknown-setting"
  firewall_policy_arn = "arn:aws:network-firewall:us-east-1:123456789012:firewall-policy/clinic"
  vpc_id              = "vpc-0123456789abcdef0"
  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
  delete_protection = var.unknown
}
