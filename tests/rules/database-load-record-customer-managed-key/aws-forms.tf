resource "aws_rds_cluster_instance" "pass_only_key" {
  performance_insights_kms_key_id = aws_kms_key.records.arn
}

resource "aws_rds_cluster_instance" "na_nothing" {
  engine = "aurora-mysql"
}
