"""Terraform source for the bench: the same few resources over and over, half of them failing."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_PER_FILE: Final = 40
_KINDS: Final = 8

_RESOURCES: Final = """
resource "aws_s3_bucket" "b{n}" {{
  bucket = "clinic-${{var.env}}-{n}"
  tags   = merge(local.tags, {{ Name = "b{n}" }})
}}

resource "aws_s3_bucket_server_side_encryption_configuration" "b{n}" {{
  bucket = aws_s3_bucket.b{n}.id
  rule {{
    apply_server_side_encryption_by_default {{
      sse_algorithm     = "aws:kms"
      kms_master_key_id = aws_kms_key.k{n}.arn
    }}
  }}
}}

resource "aws_kms_key" "k{n}" {{
  description         = "key {n}"
  enable_key_rotation = {good}
}}

resource "aws_ebs_volume" "v{n}" {{
  availability_zone = "us-east-1a"
  size              = 40
  encrypted         = {good}
}}

resource "aws_db_instance" "d{n}" {{
  identifier              = "records-{n}"
  engine                  = "postgres"
  engine_version          = "16.3"
  instance_class          = "db.t3.micro"
  allocated_storage       = 20
  storage_encrypted       = {good}
  backup_retention_period = 7
  publicly_accessible     = false
  username                = "clinic"
  password                = var.password
}}

resource "aws_security_group" "g{n}" {{
  name = "g{n}"
  ingress {{
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["{network}"]
  }}
}}

resource "aws_sqs_queue" "q{n}" {{
  name                    = "q{n}"
  sqs_managed_sse_enabled = {good}
}}

resource "aws_iam_policy" "p{n}" {{
  name   = "p{n}"
  policy = jsonencode({{
    Version   = "2012-10-17"
    Statement = [{{ Effect = "Allow", Action = ["s3:GetObject"], Resource = "${{aws_s3_bucket.b{n}.arn}}/*" }}]
  }})
}}
"""
_VARIABLES: Final = """
variable "env" {
  default = "prod"
}

variable "password" {
  sensitive = true
}

locals {
  tags = { Owner = "clinic" }
}
"""


def write_source(folder: Path, resources: int) -> None:
    """Writes that many resources, 40 in a file."""
    folder.mkdir()
    (folder / "variables.tf").write_text(_VARIABLES, encoding="utf-8")
    for number in range(resources // _PER_FILE):
        first = number * _PER_FILE // _KINDS
        blocks = [
            _RESOURCES.format(n=n, good="true" if n % 2 else "false", network="10.0.0.0/8" if n % 2 else "0.0.0.0/0")
            for n in range(first, first + _PER_FILE // _KINDS)
        ]
        (folder / f"main{number}.tf").write_text("".join(blocks), encoding="utf-8")
