resource "aws_iam_access_key" "pass_user" {
  user = "program"
}

resource "aws_iam_access_key" "fail_root" {
  user = "root"
}
