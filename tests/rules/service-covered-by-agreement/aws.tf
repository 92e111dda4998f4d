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

resource "aws_apprunner_service" "fail_not_on_the_list" {
  service_name = "portal"
  source_configuration {
    image_repository {
      image_identifier      = "public.ecr.aws/nginx/nginx:latest"
      image_repository_type = "ECR_PUBLIC"
    }
    auto_deployments_enabled = false
  }
}

resource "aws_imagebuilder_component" "unknown_not_listed" {
  name     = "base"
  platform = "Linux"
  version  = "1.0.0"
  data     = "name: base"
}

resource "aws_directory_service_directory" "unknown_type" {
  name     = "records.clinic.example"
  password = "${var.unknown}-1Aa"
  type     = var.unknown
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

resource "aws_db_instance" "pass_engine_since_listed" {
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

resource "aws_lightsail_instance" "fail_lightsail" {
  name              = "portal"
  availability_zone = "us-east-1a"
  blueprint_id      = "amazon_linux_2023"
  bundle_id         = "nano_3_0"
}
