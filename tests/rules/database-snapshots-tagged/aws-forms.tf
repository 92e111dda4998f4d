variable "engine" {}

resource "aws_rds_cluster" "pass_engine_elsewhere" {
  engine                = var.engine
  copy_tags_to_snapshot = true
}

resource "aws_db_instance" "fail_engine_elsewhere" {
  engine = var.engine
}
