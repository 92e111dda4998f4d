resource "aws_secretsmanager_secret" "pass_named" {
  name = "pass_named"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Principal = {
        AWS = "arn:aws:iam::123456789012:role/clinic"
      }
      Action   = "secretsmanager:GetSecretValue"
      Resource = "*"
    }]
  })
}

resource "aws_secretsmanager_secret" "fail_everyone" {
  name = "fail_everyone"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Principal = {
        AWS = "*"
      }
      Action   = "secretsmanager:GetSecretValue"
      Resource = "*"
    }]
  })
}

resource "aws_secretsmanager_secret" "pass_default" {
  name = "default"
}

resource "aws_secretsmanager_secret" "fail_part" {
  name = "part"
}

resource "aws_secretsmanager_secret_policy" "part" {
  secret_arn = aws_secretsmanager_secret.fail_part.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = "*"
      Action    = "secretsmanager:GetSecretValue"
      Resource  = "*"
    }]
  })
}
