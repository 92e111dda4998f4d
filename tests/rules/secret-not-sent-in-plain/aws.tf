resource "aws_ssm_parameter" "pass_kept" {
  name  = "pass-kept"
  value = "records"
  type  = "SecureString"
}
