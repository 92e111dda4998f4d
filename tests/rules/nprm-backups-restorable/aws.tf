variable "unknown" {}

resource "aws_backup_plan" "pass_daily" {
  name = "pass_daily"
  rule {
    rule_name         = "rule0"
    target_vault_name = "records"
    schedule          = "cron(0 5 ? * * *)"
  }
}

resource "aws_backup_plan" "pass_hourly" {
  name = "pass_hourly"
  rule {
    rule_name         = "rule0"
    target_vault_name = "records"
    schedule          = "cron(0 * * * ? *)"
  }
}

resource "aws_backup_plan" "pass_default" {
  name = "pass_default"
  rule {
    rule_name         = "rule0"
    target_vault_name = "records"

  }
}

resource "aws_backup_plan" "fail_weekly" {
  name = "fail_weekly"
  rule {
    rule_name         = "rule0"
    target_vault_name = "records"
    schedule          = "cron(0 5 ? * SUN *)"
  }
}

resource "aws_backup_plan" "fail_monthly" {
  name = "fail_monthly"
  rule {
    rule_name         = "rule0"
    target_vault_name = "records"
    schedule          = "cron(0 5 1 * ? *)"
  }
}

resource "aws_backup_plan" "unknown_variable" {
  name = "unknown_variable"
  rule {
    rule_name         = "rule0"
    target_vault_name = "records"
    schedule          = var.unknown
  }
}

resource "aws_dlm_lifecycle_policy" "pass_lifecycle" {
  description        = "volumes"
  execution_role_arn = "arn:aws:iam::123456789012:role/dlm"
  policy_details {
    resource_types = ["VOLUME"]
    target_tags = {
      snapshots = "yes"
    }
    schedule {
      name = "daily"
      create_rule {
        interval = 24
      }
      retain_rule {
        count = 7
      }
    }
  }
}

resource "aws_dlm_lifecycle_policy" "fail_lifecycle" {
  description        = "volumes"
  execution_role_arn = "arn:aws:iam::123456789012:role/dlm"
  policy_details {
    resource_types = ["VOLUME"]
    target_tags = {
      snapshots = "yes"
    }
    schedule {
      name = "daily"
      create_rule {
        cron_expression = "cron(0 18 ? * WED *)"
      }
      retain_rule {
        count = 7
      }
    }
  }
}

resource "aws_backup_plan" "pass_every_other_day" {
  name = "pass_every_other_day"
  rule {
    rule_name         = "rule0"
    target_vault_name = "records"
    schedule          = "cron(0 5 */2 * ? *)"
  }
}
