resource "aws_kms_key" "records" {
  enable_key_rotation = true
}

resource "aws_redshift_cluster" "pass_key" {
  cluster_identifier  = "key-records"
  node_type           = "ra3.large"
  master_username     = "clinic"
  master_password     = "Example-0nly"
  skip_final_snapshot = true
  encrypted           = true
  kms_key_id          = aws_kms_key.records.arn
}

resource "aws_redshift_cluster" "fail_default" {
  cluster_identifier  = "default-records"
  node_type           = "ra3.large"
  master_username     = "clinic"
  master_password     = "Example-0nly"
  skip_final_snapshot = true
  encrypted           = true
}

resource "aws_redshiftserverless_namespace" "pass_serverless" {
  namespace_name = "pass-serverless"
  kms_key_id     = aws_kms_key.records.arn
}

resource "aws_redshiftserverless_namespace" "fail_serverless" {
  namespace_name = "fail-serverless"
}
