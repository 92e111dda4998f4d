# Parts of a configuration: a text is read around what is declared elsewhere.
resource "aws_iam_policy" "fail_beside_a_variable" {
  name = "admin-${var.environment}"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "*", Resource = "*" },
      { Effect = "Allow", Action = "s3:GetObject", Resource = "${local.bucket_arn}/*" },
    ]
  })
}

resource "aws_iam_policy" "pass_limited" {
  name   = "reader"
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "${module.records.arn}/*"}]
    }
  EOT
}

resource "aws_iam_policy" "unknown_document" {
  name   = "elsewhere"
  policy = var.document
}
