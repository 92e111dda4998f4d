resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_ecr_repository" "pass_key" {
  name = "records"
  encryption_configuration {
    encryption_type = "KMS"
    kms_key         = aws_kms_key.records.arn
  }
}

resource "aws_ecr_repository" "fail_default" {
  name = "records"
}

resource "aws_ecr_repository" "fail_managed" {
  name = "records"
  encryption_configuration {
    encryption_type = "KMS"
  }
}
