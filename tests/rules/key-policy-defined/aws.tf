resource "aws_kms_key" "pass_policy" {
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/keys" }, Action = "kms:*", Resource = "*" }]
  })
  bypass_policy_lockout_safety_check = true
}

resource "aws_kms_key" "pass_part" {
  description = "part"
}

resource "aws_kms_key" "fail_default" {
  description = "default"
}

resource "aws_kms_key_policy" "part" {
  key_id = aws_kms_key.pass_part.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = "arn:aws:iam::123456789012:role/keys" }, Action = "kms:*", Resource = "*" }]
  })
}
