# Instances whose number is not known are one, and so is what completes them.
variable "names" {}
variable "number" {}
variable "name" {}

resource "aws_s3_bucket" "pass_of_each_key" {
  for_each = toset(var.names)
  bucket   = each.key
}

resource "aws_s3_bucket_versioning" "of_each_key" {
  for_each = toset(var.names)
  bucket   = aws_s3_bucket.pass_of_each_key[each.key].id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "pass_of_each_bucket" {
  for_each = toset(var.names)
  bucket   = "copy-${each.key}"
}

resource "aws_s3_bucket_versioning" "of_each_bucket" {
  for_each = aws_s3_bucket.pass_of_each_bucket
  bucket   = each.value.id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "pass_counted" {
  count  = var.number
  bucket = "counted-${count.index}"
}

resource "aws_s3_bucket_versioning" "counted" {
  count  = var.number
  bucket = aws_s3_bucket.pass_counted[count.index].id
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "pass_by_the_same_name" {
  bucket = "${var.name}-records"
}

resource "aws_s3_bucket_versioning" "by_the_same_name" {
  bucket = "${var.name}-records"
  versioning_configuration {
    status = "Enabled"
  }
}

resource "aws_s3_bucket" "fail_alone" {
  bucket = "${var.name}-exports"
}
