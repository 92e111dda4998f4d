resource "aws_networkfirewall_firewall" "pass_logged" {
  name                = "pass-logged"
  firewall_policy_arn = "arn:aws:network-firewall:us-east-1:123456789012:firewall-policy/clinic"
  vpc_id              = "vpc-0123456789abcdef0"
  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
}

resource "aws_networkfirewall_logging_configuration" "logs" {
  firewall_arn = aws_networkfirewall_firewall.pass_logged.arn
  logging_configuration {
    log_destination_config {
      log_type             = "FLOW"
      log_destination_type = "CloudWatchLogs"
      log_destination = {
        logGroup = "firewall"
      }
    }
  }
}

resource "aws_networkfirewall_firewall" "fail_silent" {
  name                = "fail-silent"
  firewall_policy_arn = "arn:aws:network-firewall:us-east-1:123456789012:firewall-policy/clinic"
  vpc_id              = "vpc-0123456789abcdef0"
  subnet_mapping {
    subnet_id = "subnet-0123456789abcdef0"
  }
}
