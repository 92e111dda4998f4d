# The provider that rendered texts before templatefile() was there.
data "template_file" "everyone" {
  template = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [{"Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::$${bucket}/*"}]
    }
  EOT
  vars = {
    bucket = "leaflets"
  }
}

resource "aws_s3_bucket_policy" "fail_rendered" {
  bucket = "leaflets"
  policy = data.template_file.everyone.rendered
}

variable "bucket" {}

data "template_file" "account" {
  template = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [
        {"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::$${account}:root"}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::${var.bucket}/*"}
      ]
    }
  EOT
  vars = {
    account = "123456789012"
  }
}

resource "aws_s3_bucket_policy" "pass_rendered" {
  bucket = "records"
  policy = data.template_file.account.rendered
}

data "template_file" "any" {
  template = var.bucket
}

resource "aws_s3_bucket_policy" "unknown_template" {
  bucket = "unknown"
  policy = data.template_file.any.rendered
}
