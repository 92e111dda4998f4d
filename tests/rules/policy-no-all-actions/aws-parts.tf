# JSON as text, with parts that nobody knows.
variable "unknown" {}

resource "aws_iam_policy" "unknown_action" {
  name   = "action"
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [{"Effect": "Allow", "Action": "${var.unknown}", "Resource": "${aws_s3_bucket.records.arn}/*"}]
    }
  EOT
}

resource "aws_iam_policy" "pass_resource" {
  name   = "resource"
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": ["${var.unknown}", "${aws_s3_bucket.records.arn}/*"]}]
    }
  EOT
}

resource "aws_iam_policy" "fail_beside_a_list" {
  name   = "list"
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [
        {"Effect": "Allow", "Action": "*", "Resource": "*"},
        {"Effect": "Allow", "Action": ${jsonencode(var.unknown)}, "Resource": "*"}
      ]
    }
  EOT
}

variable "statements" {
  type = list(any)
}

resource "aws_iam_policy" "fail_beside_other_statements" {
  name = "statements"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = concat([{ Effect = "Allow", Action = "*", Resource = "*" }], var.statements)
  })
}

resource "aws_iam_policy" "unknown_other_statements" {
  name = "statements"
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = concat([{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }], var.statements)
  })
}
