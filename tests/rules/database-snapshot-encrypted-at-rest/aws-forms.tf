resource "aws_neptune_cluster_snapshot" "pass_text" {
  storage_encrypted = "true"
}

resource "aws_neptune_cluster_snapshot" "fail_text" {
  storage_encrypted = "false"
}
