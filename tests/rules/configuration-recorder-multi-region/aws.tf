variable "unknown" {}

resource "aws_config_configuration_aggregator" "pass_accounts" {
  name = "pass_accounts"
  account_aggregation_source {
    account_ids = ["123456789012"]
    all_regions = true
  }
}

resource "aws_config_configuration_aggregator" "fail_accounts" {
  name = "fail_accounts"
  account_aggregation_source {
    account_ids = ["123456789012"]
    regions     = ["us-east-1"]
  }
}

resource "aws_config_configuration_aggregator" "pass_organization" {
  name = "pass_organization"
  organization_aggregation_source {
    role_arn    = "arn:aws:iam::123456789012:role/config"
    all_regions = true
  }
}

resource "aws_config_configuration_aggregator" "fail_organization" {
  name = "fail_organization"
  organization_aggregation_source {
    role_arn = "arn:aws:iam::123456789012:role/config"
    regions  = ["us-east-1"]
  }
}

resource "aws_config_configuration_aggregator" "unknown_variable" {
  name = "unknown_variable"
  account_aggregation_source {
    account_ids = ["123456789012"]
    all_regions = var.unknown
  }
}
