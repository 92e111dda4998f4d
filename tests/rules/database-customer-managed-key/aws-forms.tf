# A key counts for nothing where encryption is off.
resource "aws_docdb_cluster" "fail_off" {
  storage_encrypted = false
  kms_key_id        = aws_kms_key.records.arn
}

resource "aws_rds_cluster" "pass_only_key" {
  kms_key_id = aws_kms_key.records.arn
}

resource "aws_neptune_cluster" "fail_off" {
  storage_encrypted = "false"
  kms_key_arn       = aws_kms_key.records.arn
}
