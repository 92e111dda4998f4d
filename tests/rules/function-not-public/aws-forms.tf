resource "aws_lambda_permission" "pass_whoever_from_there" {
  principal  = var.principal
  source_arn = "arn:aws:events:us-east-1:111122223333:rule/nightly"
}

resource "aws_lambda_permission" "unknown_principal" {
  principal = var.principal
}
