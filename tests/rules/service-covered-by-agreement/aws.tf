variable "unknown" {}

resource "aws_s3_bucket" "pass_listed" {
  bucket = "listed"
}

resource "aws_directory_service_directory" "pass_microsoft" {
  name     = "clinic.example"
  password = "${var.unknown}-1Aa"
  type     = "MicrosoftAD"
  edition  = "Standard"
  vpc_settings {
    vpc_id     = "vpc-1"
    subnet_ids = ["subnet-1", "subnet-2"]
  }
}

resource "aws_directory_service_directory" "fail_simple" {
  name     = "simple.clinic.example"
  password = "${var.unknown}-1Aa"
  size     = "Small"
  vpc_settings {
    vpc_id     = "vpc-1"
    subnet_ids = ["subnet-1", "subnet-2"]
  }
}

resource "aws_db_instance" "unknown_not_listed" {
  identifier        = "registry"
  engine            = "db2-se"
  instance_class    = "db.r6i.large"
  allocated_storage = 100
  username          = "clinic"
  password          = var.unknown
}

resource "aws_db_instance" "pass_engine" {
  identifier        = "records"
  engine            = "postgres"
  instance_class    = "db.r6i.large"
  allocated_storage = 100
  username          = "clinic"
  password          = var.unknown
}
