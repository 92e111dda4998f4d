variable "unknown" {}

resource "aws_dms_replication_instance" "pass" {
  replication_instance_id    = "pass"
  replication_instance_class = "dms.t3.small"
}

resource "aws_dms_replication_instance" "fail" {
  replication_instance_id    = "fail"
  replication_instance_class = "dms.t3.small"
  publicly_accessible        = true
}

resource "aws_dms_replication_instance" "unknown_variable" {
  replication_instance_id    = "unknown-variable"
  replication_instance_class = "dms.t3.small"
  publicly_accessible        = var.unknown
}
