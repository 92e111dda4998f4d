data "aws_kms_key" "provided" {
  key_id = "alias/aws/secretsmanager"
}

data "aws_kms_key" "own" {
  key_id = "alias/clinic"
}

resource "aws_secretsmanager_secret" "fail_provided" {
  name       = "provided"
  kms_key_id = data.aws_kms_key.provided.arn
}

resource "aws_secretsmanager_secret" "pass_own" {
  name       = "own"
  kms_key_id = data.aws_kms_key.own.arn
}
