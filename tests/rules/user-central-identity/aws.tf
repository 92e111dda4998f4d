resource "aws_iam_user" "fail_person" {
  name = "nurse"
}
