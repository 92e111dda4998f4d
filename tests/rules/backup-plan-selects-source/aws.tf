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

resource "aws_db_instance" "pass_named" {
  identifier          = "pass-named"
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "16.3"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
}

resource "aws_db_instance" "fail_left_out" {
  identifier          = "fail-left-out"
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "16.3"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
}

resource "aws_rds_cluster" "pass_tagged" {
  cluster_identifier  = "pass-tagged"
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
  tags = {
    backup = "daily"
  }
}

resource "aws_rds_cluster" "fail_left_out_cluster" {
  cluster_identifier  = "fail-left-out-cluster"
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}

resource "aws_dynamodb_table" "pass_all_tables" {
  name         = "pass-all-tables"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "patient"
  attribute {
    name = "patient"
    type = "S"
  }
}

resource "aws_backup_selection" "databases_named" {
  name         = "databases-named"
  plan_id      = "records"
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = [aws_db_instance.pass_named.arn]
}
resource "aws_backup_selection" "databases_tagged" {
  name         = "databases-tagged"
  plan_id      = "records"
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  selection_tag {
    type  = "STRINGEQUALS"
    key   = "backup"
    value = "daily"
  }
}
resource "aws_backup_selection" "databases_tables" {
  name         = "databases-tables"
  plan_id      = "records"
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = ["arn:aws:dynamodb:*:*:table/*"]
}
