resource "aws_iam_user" "pass_program" {
  name = "program"
}

resource "aws_iam_user" "fail_person" {
  name = "person"
}

resource "aws_iam_user_login_profile" "person" {
  user = aws_iam_user.fail_person.name
}
