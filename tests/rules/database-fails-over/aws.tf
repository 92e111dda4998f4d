variable "unknown" {}

resource "aws_db_instance" "pass" {
  identifier          = "pass"
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "16.3"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  multi_az            = true
}

resource "aws_db_instance" "fail" {
  identifier          = "fail"
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "16.3"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
}

resource "aws_db_instance" "unknown_variable" {
  identifier          = "unknown-variable"
  allocated_storage   = 20
  engine              = "postgres"
  engine_version      = "16.3"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  multi_az            = var.unknown
}

resource "aws_rds_cluster" "pass_multi_az" {
  cluster_identifier        = "pass-multi-az"
  master_username           = "clinic"
  master_password           = "example-only"
  skip_final_snapshot       = true
  engine                    = "mysql"
  db_cluster_instance_class = "db.r6gd.xlarge"
  storage_type              = "io1"
  allocated_storage         = 100
  iops                      = 1000
}

resource "aws_rds_cluster" "pass_two" {
  cluster_identifier  = "pass-two"
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}

resource "aws_rds_cluster" "fail_one" {
  cluster_identifier  = "fail-one"
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}

resource "aws_rds_cluster" "unknown_elsewhere" {
  cluster_identifier  = "unknown-elsewhere"
  engine              = "aurora-postgresql"
  master_username     = "clinic"
  master_password     = "example-only"
  skip_final_snapshot = true
}

resource "aws_rds_cluster_instance" "two" {
  count              = 2
  identifier         = "two-${count.index}"
  cluster_identifier = aws_rds_cluster.pass_two.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r5.large"
}
resource "aws_rds_cluster_instance" "one" {
  identifier         = "one"
  cluster_identifier = aws_rds_cluster.fail_one.id
  engine             = "aurora-postgresql"
  instance_class     = "db.r5.large"
}
