resource "aws_kms_key" "pass_default" {}

resource "aws_kms_key" "pass_week" {
  deletion_window_in_days = 7
}
