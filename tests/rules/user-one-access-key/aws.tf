resource "aws_iam_user" "pass_none" {
  name = "none"
}

resource "aws_iam_user" "pass_one" {
  name = "one"
}

resource "aws_iam_user" "fail_two" {
  name = "two"
}

resource "aws_iam_user" "pass_replacing" {
  name = "replacing"
}

resource "aws_iam_access_key" "one" {
  user = aws_iam_user.pass_one.name
}

resource "aws_iam_access_key" "first" {
  user = aws_iam_user.fail_two.name
}

resource "aws_iam_access_key" "second" {
  user = aws_iam_user.fail_two.name
}

resource "aws_iam_access_key" "new" {
  user = aws_iam_user.pass_replacing.name
}

resource "aws_iam_access_key" "old" {
  user   = aws_iam_user.pass_replacing.name
  status = "Inactive"
}
