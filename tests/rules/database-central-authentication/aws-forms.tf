# The engine is decided elsewhere: what the argument says counts all the same.
variable "engine" {}

resource "aws_db_instance" "pass_engine_elsewhere" {
  engine                              = var.engine
  iam_database_authentication_enabled = "true"
}

resource "aws_rds_cluster" "fail_engine_elsewhere" {
  engine = var.engine
}
