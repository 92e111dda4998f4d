# Booleans as Terraform has taken them in text.
resource "aws_db_instance" "pass_one" {
  storage_encrypted = "1"
}

resource "aws_db_instance" "fail_zero" {
  storage_encrypted = "0"
}

resource "aws_db_instance" "unknown_word" {
  storage_encrypted = "yes"
}
