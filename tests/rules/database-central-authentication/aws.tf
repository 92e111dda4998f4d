resource "aws_db_instance" "pass_iam" {
  allocated_storage                   = 20
  engine                              = "postgres"
  engine_version                      = "14.12"
  instance_class                      = "db.t3.micro"
  username                            = "clinic"
  password                            = "example-only"
  skip_final_snapshot                 = true
  iam_database_authentication_enabled = true
}

resource "aws_db_instance" "fail_default" {
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "14.12"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
}

resource "aws_rds_cluster" "pass_cluster" {
  engine                              = "aurora-postgresql"
  master_username                     = "clinic"
  master_password                     = "example-only"
  skip_final_snapshot                 = true
  iam_database_authentication_enabled = true
}

resource "aws_rds_cluster" "fail_cluster" {
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}
