# How many buckets there are is not known; that each has its block is.
variable "buckets" {}

resource "aws_s3_bucket" "pass_same_collection" {
  for_each = var.buckets
  bucket   = each.key
}

resource "aws_s3_bucket_public_access_block" "same_collection" {
  for_each                = var.buckets
  bucket                  = aws_s3_bucket.pass_same_collection[each.key].id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "pass_chained" {
  for_each = var.buckets
  bucket   = each.key
}

resource "aws_s3_bucket_public_access_block" "chained" {
  for_each                = aws_s3_bucket.pass_chained
  bucket                  = each.value.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket" "fail_without" {
  for_each = var.buckets
  bucket   = each.key
}
