# Parts of a configuration: what they name is declared elsewhere, and set there.
resource "aws_cloudtrail" "pass_variable" {
  name           = "variable"
  s3_bucket_name = "clinic-trail"
  kms_key_id     = var.key
}

resource "aws_cloudtrail" "pass_attribute_of_a_local" {
  name           = "local"
  s3_bucket_name = "clinic-trail"
  kms_key_id     = local.keys["trail"].arn
}

resource "aws_cloudtrail" "pass_module" {
  name           = "module"
  s3_bucket_name = "clinic-trail"
  kms_key_id     = module.keys.trail_arn
}

resource "aws_cloudtrail" "pass_other_stack" {
  name           = "stack"
  s3_bucket_name = "clinic-trail"
  kms_key_id     = data.terraform_remote_state.base.outputs.key_arn
}

resource "aws_cloudtrail" "pass_arn" {
  name           = "arn"
  s3_bucket_name = "clinic-trail"
  kms_key_id     = "arn:aws:kms:us-east-1:${data.aws_caller_identity.current.account_id}:key/${var.id}"
}

resource "aws_cloudtrail" "fail_alias_of_aws" {
  name           = "alias"
  s3_bucket_name = "clinic-trail"
  kms_key_id     = "arn:aws:kms:us-east-1:${var.account}:alias/aws/cloudtrail"
}

resource "aws_cloudtrail" "unknown_condition" {
  name           = "condition"
  s3_bucket_name = "clinic-trail"
  kms_key_id     = var.encrypted ? aws_kms_key.trail.arn : null
}
