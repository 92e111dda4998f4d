resource "aws_ecr_repository" "pass_kms" {
  name = "records"
  encryption_configuration {
    encryption_type = "KMS"
  }
}

resource "aws_ecr_repository" "fail_default" {
  name = "records"
}

resource "aws_ecr_repository" "fail_aes" {
  name = "records"
  encryption_configuration {
    encryption_type = "AES256"
  }
}
