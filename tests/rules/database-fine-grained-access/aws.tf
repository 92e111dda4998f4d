resource "aws_qldb_ledger" "pass" {
  name             = "pass"
  permissions_mode = "STANDARD"
}

resource "aws_qldb_ledger" "fail" {
  name             = "fail"
  permissions_mode = "ALLOW_ALL"
}
