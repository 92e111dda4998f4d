resource "aws_ecr_repository" "pass_on" {
  name = "records"
  image_scanning_configuration {
    scan_on_push = true
  }
}

resource "aws_ecr_repository" "fail_default" {
  name = "records"
}

resource "aws_ecr_repository" "fail_off" {
  name = "records"
  image_scanning_configuration {
    scan_on_push = false
  }
}
