resource "aws_backup_plan" "daily" {
  name = "daily"
  rule {
    rule_name         = "daily"
    target_vault_name = "records"
  }
}

resource "aws_backup_selection" "named" {
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  name         = "named"
  plan_id      = aws_backup_plan.daily.id
  resources    = [aws_ebs_volume.pass_named.arn, aws_efs_file_system.pass_named.arn]
}

resource "aws_backup_selection" "tagged" {
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  name         = "tagged"
  plan_id      = aws_backup_plan.daily.id
  selection_tag {
    type  = "STRINGEQUALS"
    key   = "backup"
    value = "daily"
  }
}

resource "aws_backup_selection" "types" {
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  name         = "types"
  plan_id      = aws_backup_plan.daily.id
  resources    = ["arn:aws:fsx:*:*:file-system/*"]
}

resource "aws_backup_selection" "conditioned" {
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  name         = "conditioned"
  plan_id      = aws_backup_plan.daily.id
  resources    = ["arn:aws:ec2:*:*:instance/*"]
  condition {
    string_equals {
      key   = "aws:ResourceTag/backup"
      value = "weekly"
    }
  }
}

resource "aws_dlm_lifecycle_policy" "volumes" {
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

resource "aws_ebs_volume" "pass_named" {
  availability_zone = "us-east-1a"
  size              = 10
  encrypted         = true
}

resource "aws_ebs_volume" "fail_none" {
  availability_zone = "us-east-1a"
  size              = 10
  encrypted         = true
}

resource "aws_ebs_volume" "pass_tagged" {
  availability_zone = "us-east-1a"
  size              = 10
  encrypted         = true
  tags = {
    backup = "daily"
  }
}

resource "aws_ebs_volume" "fail_other_tag" {
  availability_zone = "us-east-1a"
  size              = 10
  encrypted         = true
  tags = {
    backup = "never"
  }
}

resource "aws_ebs_volume" "pass_lifecycle" {
  availability_zone = "us-east-1a"
  size              = 10
  encrypted         = true
  tags = {
    snapshots = "yes"
  }
}

resource "aws_efs_file_system" "pass_named" {
  encrypted = true
}

resource "aws_efs_file_system" "fail_none" {
  encrypted = true
}

resource "aws_efs_file_system" "pass_automatic" {
  encrypted = true
}

resource "aws_efs_backup_policy" "automatic" {
  file_system_id = aws_efs_file_system.pass_automatic.id
  backup_policy {
    status = "ENABLED"
  }
}

resource "aws_fsx_lustre_file_system" "pass_type" {
  storage_capacity = 1200
  subnet_ids       = ["subnet-0123456789abcdef0"]
}

resource "aws_instance" "pass_condition" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  tags = {
    backup = "weekly"
  }
}

resource "aws_instance" "fail_condition" {
  ami           = "ami-0123456789abcdef0"
  instance_type = "t3.micro"
  tags = {
    role = "portal"
  }
}
