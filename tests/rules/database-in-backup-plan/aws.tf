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

resource "aws_backup_selection" "named" {
  name         = "named"
  plan_id      = "records"
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = [aws_db_instance.pass_named.arn]
}
resource "aws_backup_selection" "tagged" {
  name         = "tagged"
  plan_id      = "records"
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  selection_tag {
    type  = "STRINGEQUALS"
    key   = "backup"
    value = "daily"
  }
}
resource "aws_backup_selection" "tables" {
  name         = "tables"
  plan_id      = "records"
  iam_role_arn = "arn:aws:iam::123456789012:role/backup"
  resources    = ["arn:aws:dynamodb:*:*:table/*"]
}
