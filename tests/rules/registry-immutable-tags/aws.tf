resource "aws_ecr_repository" "pass_immutable" {
  name                 = "records"
  image_tag_mutability = "IMMUTABLE"
}

resource "aws_ecr_repository" "fail_default" {
  name = "records"
}
