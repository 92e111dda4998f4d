variable "unknown" {}

resource "aws_redshift_cluster" "pass_apart" {
  cluster_identifier  = "pass-apart"
  node_type           = "ra3.xlplus"
  master_username     = "clinic_owner"
  master_password     = "Example-0nly"
  skip_final_snapshot = true
}

resource "aws_redshift_logging" "apart" {
  cluster_identifier   = aws_redshift_cluster.pass_apart.id
  log_destination_type = "cloudwatch"
  log_exports          = ["connectionlog", "userlog", "useractivitylog"]
}

resource "aws_redshift_cluster" "pass" {
  cluster_identifier  = "pass"
  node_type           = "ra3.xlplus"
  master_username     = "clinic_owner"
  master_password     = "Example-0nly"
  skip_final_snapshot = true
  logging {
    enable      = true
    bucket_name = "audit"
  }
}

resource "aws_redshift_cluster" "fail" {
  cluster_identifier  = "fail"
  node_type           = "ra3.xlplus"
  master_username     = "clinic_owner"
  master_password     = "Example-0nly"
  skip_final_snapshot = true
}

resource "aws_redshift_cluster" "fail_off" {
  cluster_identifier  = "fail-off"
  node_type           = "ra3.xlplus"
  master_username     = "clinic_owner"
  master_password     = "Example-0nly"
  skip_final_snapshot = true
  logging {
    enable = false
  }
}

resource "aws_redshiftserverless_namespace" "pass_serverless" {
  namespace_name = "pass-serverless"
  log_exports    = ["useractivitylog"]
}

resource "aws_redshiftserverless_namespace" "fail_serverless" {
  namespace_name = "fail-serverless"
}

resource "aws_redshift_cluster" "unknown_variable" {
  cluster_identifier  = "unknown-variable"
  node_type           = "ra3.xlplus"
  master_username     = "clinic_owner"
  master_password     = "Example-0nly"
  skip_final_snapshot = true
  logging {
    enable = var.unknown
  }
}
