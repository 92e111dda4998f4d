resource "aws_dlm_lifecycle_policy" "fail_second_off" {
  policy_details {
    schedule {
      cross_region_copy_rule {
        encrypted = true
        cmk_arn   = aws_kms_key.records.arn
      }
    }
    schedule {
      cross_region_copy_rule {
        encrypted = false
        cmk_arn   = aws_kms_key.records.arn
      }
    }
  }
}
