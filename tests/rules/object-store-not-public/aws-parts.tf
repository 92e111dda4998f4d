variable "bucket" {}

resource "aws_s3_bucket_acl" "fail_of_a_bucket_of_the_caller" {
  bucket = var.bucket
  acl    = "public-read"
}

resource "aws_s3_bucket_acl" "pass_of_a_bucket_of_the_caller" {
  bucket = var.bucket
  acl    = "private"
}

variable "blocked" {}

resource "aws_s3_bucket_acl" "pass_blocked" {
  bucket = var.blocked
  acl    = "public-read"
}

resource "aws_s3_bucket_public_access_block" "blocked" {
  bucket             = var.blocked
  block_public_acls  = true
  ignore_public_acls = true
}

resource "aws_s3_bucket_acl" "fail_in_another_stack" {
  bucket = "leaflets"
  acl    = "public-read"
}

resource "aws_s3_bucket_acl" "pass_blocked_in_another_stack" {
  bucket = "records"
  acl    = "public-read"
}

resource "aws_s3_bucket_public_access_block" "records" {
  bucket             = "records"
  ignore_public_acls = true
}
