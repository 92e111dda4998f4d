variable "unknown" {}

resource "aws_s3_bucket_policy" "denied" {
  bucket = aws_s3_bucket.pass_denied.id
  policy = data.aws_iam_policy_document.denied.json
}
data "aws_iam_policy_document" "denied" {
  statement {
    effect    = "Deny"
    actions   = ["s3:*"]
    resources = [aws_s3_bucket.pass_denied.arn, "${aws_s3_bucket.pass_denied.arn}/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}
resource "aws_s3_bucket_policy" "only_reads" {
  bucket = aws_s3_bucket.fail_only_reads.id
  policy = data.aws_iam_policy_document.only_reads.json
}
data "aws_iam_policy_document" "only_reads" {
  statement {
    effect    = "Deny"
    actions   = ["s3:GetObject"]
    resources = [aws_s3_bucket.fail_only_reads.arn, "${aws_s3_bucket.fail_only_reads.arn}/*"]
    principals {
      type        = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
  }
}
resource "aws_s3_bucket_policy" "undecided" {
  bucket = aws_s3_bucket.unknown_policy.id
  policy = var.unknown
}

resource "aws_s3_bucket" "pass_denied" {
  bucket = "denied-records"
}

resource "aws_s3_bucket" "fail_no_policy" {
  bucket = "no-policy-records"
}

resource "aws_s3_bucket" "fail_only_reads" {
  bucket = "only-reads-records"
}

resource "aws_s3_bucket" "unknown_policy" {
  bucket = "policy-records"
}
