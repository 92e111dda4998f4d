variable "unknown" {}

resource "aws_backup_plan" "pass_set" {
  name = "pass_set"
  rule {
    rule_name         = "rule0"
    target_vault_name = "records"
    lifecycle {
      delete_after = 35
    }
  }
}

resource "aws_backup_plan" "pass_for_ever" {
  name = "pass_for_ever"
  rule {
    rule_name         = "rule0"
    target_vault_name = "records"

  }
}

resource "aws_backup_plan" "fail_short" {
  name = "fail_short"
  rule {
    rule_name         = "rule0"
    target_vault_name = "records"
    lifecycle {
      delete_after = 7
    }
  }
}

resource "aws_backup_plan" "pass_one_of_two" {
  name = "pass_one_of_two"
  rule {
    rule_name         = "rule0"
    target_vault_name = "records"
    lifecycle {
      delete_after = 7
    }
  }
  rule {
    rule_name         = "rule1"
    target_vault_name = "records"
    lifecycle {
      delete_after = 365
    }
  }
}

resource "aws_backup_plan" "unknown_variable" {
  name = "unknown_variable"
  rule {
    rule_name         = "rule0"
    target_vault_name = "records"
    lifecycle {
      delete_after = var.unknown
    }
  }
}

resource "aws_dlm_lifecycle_policy" "pass_count" {
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
        count = 35
      }
    }
  }
}

resource "aws_dlm_lifecycle_policy" "fail_count" {
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
        interval = 12
      }
      retain_rule {
        count = 14
      }
    }
  }
}

resource "aws_dlm_lifecycle_policy" "pass_interval" {
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
        interval      = 3
        interval_unit = "MONTHS"
      }
    }
  }
}
