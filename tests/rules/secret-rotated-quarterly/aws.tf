resource "aws_secretsmanager_secret_rotation" "pass_days" {
  secret_id           = "pass-days"
  rotation_lambda_arn = "arn:aws:lambda:us-east-1:123456789012:function:rotate"
  rotation_rules {
    automatically_after_days = 30
  }
}

resource "aws_secretsmanager_secret_rotation" "pass_quarter" {
  secret_id           = "pass-quarter"
  rotation_lambda_arn = "arn:aws:lambda:us-east-1:123456789012:function:rotate"
  rotation_rules {
    automatically_after_days = 90
  }
}

resource "aws_secretsmanager_secret_rotation" "fail_year" {
  secret_id           = "fail-year"
  rotation_lambda_arn = "arn:aws:lambda:us-east-1:123456789012:function:rotate"
  rotation_rules {
    automatically_after_days = 365
  }
}

resource "aws_secretsmanager_secret_rotation" "pass_rate" {
  secret_id           = "pass-rate"
  rotation_lambda_arn = "arn:aws:lambda:us-east-1:123456789012:function:rotate"
  rotation_rules {
    schedule_expression = "rate(30 days)"
  }
}

resource "aws_secretsmanager_secret_rotation" "fail_rate" {
  secret_id           = "fail-rate"
  rotation_lambda_arn = "arn:aws:lambda:us-east-1:123456789012:function:rotate"
  rotation_rules {
    schedule_expression = "rate(120 days)"
  }
}

resource "aws_secretsmanager_secret_rotation" "pass_monthly" {
  secret_id           = "pass-monthly"
  rotation_lambda_arn = "arn:aws:lambda:us-east-1:123456789012:function:rotate"
  rotation_rules {
    schedule_expression = "cron(0 4 1 * ? *)"
  }
}

resource "aws_secretsmanager_secret_rotation" "fail_half_yearly" {
  secret_id           = "fail-half-yearly"
  rotation_lambda_arn = "arn:aws:lambda:us-east-1:123456789012:function:rotate"
  rotation_rules {
    schedule_expression = "cron(0 4 1 1/6 ? *)"
  }
}

resource "aws_secretsmanager_secret_rotation" "unknown_cron" {
  secret_id           = "unknown-cron"
  rotation_lambda_arn = "arn:aws:lambda:us-east-1:123456789012:function:rotate"
  rotation_rules {
    schedule_expression = "cron(0 4 1 JAN,JUL ? *)"
  }
}
