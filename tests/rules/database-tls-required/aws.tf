resource "aws_db_parameter_group" "forced" {
  family = "postgres14"
  parameter {
    name  = "rds.force_ssl"
    value = "1"
  }
}
resource "aws_db_parameter_group" "free" {
  family = "postgres14"
  parameter {
    name  = "rds.force_ssl"
    value = "0"
  }
}

resource "aws_db_instance" "pass_forced" {
  allocated_storage    = 20
  engine               = "postgres"
  engine_version       = "14.12"
  instance_class       = "db.t3.micro"
  username             = "clinic"
  password             = "example-only"
  skip_final_snapshot  = true
  parameter_group_name = aws_db_parameter_group.forced.name
}

resource "aws_db_instance" "pass_version_15" {
  allocated_storage   = 20
  engine              = "postgres"
  instance_class      = "db.t3.micro"
  username            = "clinic"
  password            = "example-only"
  skip_final_snapshot = true
  engine_version      = "15.7"
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

resource "aws_db_instance" "fail_free" {
  allocated_storage    = 20
  engine               = "postgres"
  engine_version       = "14.12"
  instance_class       = "db.t3.micro"
  username             = "clinic"
  password             = "example-only"
  skip_final_snapshot  = true
  parameter_group_name = aws_db_parameter_group.free.name
}

resource "aws_db_instance" "unknown_elsewhere" {
  allocated_storage    = 20
  engine               = "postgres"
  engine_version       = "14.12"
  instance_class       = "db.t3.micro"
  username             = "clinic"
  password             = "example-only"
  skip_final_snapshot  = true
  parameter_group_name = "made-elsewhere"
}
