"""What is known of Terraform source although some of it is not: names, parts of lists and maps, templates."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

Verdicts = Callable[[str, str], dict[str, str]]


@pytest.fixture
def verdicts(policycheck: Callable[..., Run], tmp_path: Path) -> Verdicts:
    """The verdicts of a rule on a configuration, by address."""

    def run(rule: str, source: str) -> dict[str, str]:
        (tmp_path / "main.tf").write_text(source)
        document = policycheck("check", tmp_path, "--rule", rule, "--show-passed", "-f", "json").json()
        return {result["resource"]["address"]: result["verdict"] for result in document["results"]}

    return run


def test_what_one_value_names_belongs_together(verdicts: Verdicts) -> None:
    source = """
    variable "name" {}
    resource "random_id" "suffix" { byte_length = 4 }
    locals { suffixed = "records-${random_id.suffix.hex}" }
    resource "aws_s3_bucket" "variable" { bucket = "${var.name}-a" }
    resource "aws_s3_bucket_versioning" "variable" {
      bucket = "${var.name}-a"
      versioning_configuration { status = "Enabled" }
    }
    resource "aws_s3_bucket" "other" { bucket = "${var.name}-b" }
    variable "names" { type = map(string) }
    resource "aws_s3_bucket" "element" { bucket = "${var.names.element}-c" }
    resource "aws_s3_bucket" "another" { bucket = "${var.names.another}-c" }
    resource "aws_s3_bucket_versioning" "another" {
      bucket = "${var.names.another}-c"
      versioning_configuration { status = "Enabled" }
    }
    resource "aws_s3_bucket" "suffixed" { bucket = local.suffixed }
    resource "aws_s3_bucket_versioning" "suffixed" {
      bucket = local.suffixed
      versioning_configuration { status = "Enabled" }
    }
    resource "aws_s3_bucket" "referred" { bucket = "x-${random_id.suffix.hex}" }
    resource "aws_s3_bucket_versioning" "referred" {
      bucket = aws_s3_bucket.referred.bucket
      versioning_configuration { status = "Enabled" }
    }
    """
    assert verdicts("object-store-versioned", source) == {
        "aws_s3_bucket.variable": "pass",
        "aws_s3_bucket.other": "fail",
        "aws_s3_bucket.element": "fail",
        "aws_s3_bucket.another": "pass",
        "aws_s3_bucket.suffixed": "pass",
        "aws_s3_bucket.referred": "pass",
    }


def test_a_variable_that_is_not_declared_still_sets_an_argument(verdicts: Verdicts) -> None:
    source = """
    resource "google_pubsub_topic" "set" { kms_key_name = var.elsewhere }
    resource "google_pubsub_topic" "part" { kms_key_name = "${local.elsewhere}/cryptoKeys/records" }
    resource "google_pubsub_topic" "tried" { kms_key_name = try(var.elsewhere, null) }
    resource "google_kms_crypto_key" "a" {}
    resource "google_pubsub_topic" "either" { kms_key_name = var.elsewhere ? google_kms_crypto_key.a.id : "b" }
    resource "google_pubsub_topic" "perhaps" { kms_key_name = var.elsewhere ? google_kms_crypto_key.a.id : null }
    """
    assert verdicts("topic-customer-managed-key", source) == {
        "google_pubsub_topic.set": "pass",
        "google_pubsub_topic.part": "pass",
        "google_pubsub_topic.tried": "unknown",
        "google_pubsub_topic.either": "pass",
        "google_pubsub_topic.perhaps": "unknown",
    }


def test_an_unknown_list_or_map_leaves_what_is_added_to_it(verdicts: Verdicts) -> None:
    groups = """
    variable "more" { type = list(string) }
    resource "aws_security_group" "open" {
      ingress {
        from_port   = 22
        to_port     = 22
        protocol    = "tcp"
        cidr_blocks = distinct(concat(var.more, ["0.0.0.0/0"]))
      }
    }
    resource "aws_security_group" "perhaps" {
      ingress {
        from_port   = 22
        to_port     = 22
        protocol    = "tcp"
        cidr_blocks = concat(var.more, ["10.0.0.0/8"])
      }
    }
    """
    assert verdicts("firewall-ssh-closed", groups) == {
        "aws_security_group.open": "fail",
        "aws_security_group.perhaps": "unknown",
    }
    machines = """
    variable "metadata" { type = map(string) }
    resource "google_compute_instance" "set_last" {
      metadata = merge(var.metadata, { block-project-ssh-keys = "TRUE" })
    }
    resource "google_compute_instance" "set_first" {
      metadata = merge({ block-project-ssh-keys = "TRUE" }, var.metadata)
    }
    """
    assert verdicts("instance-no-project-keys", machines) == {
        "google_compute_instance.set_last": "pass",
        "google_compute_instance.set_first": "unknown",
    }
    policies = """
    variable "more" { type = list(any) }
    resource "aws_iam_policy" "admin" {
      policy = jsonencode({
        Version   = "2012-10-17"
        Statement = concat(var.more, [{ Effect = "Allow", Action = "*", Resource = "*" }])
      })
    }
    resource "aws_iam_policy" "perhaps" {
      policy = jsonencode({
        Version   = "2012-10-17"
        Statement = concat(var.more, [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }])
      })
    }
    """
    assert verdicts("policy-no-admin", policies) == {
        "aws_iam_policy.admin": "fail",
        "aws_iam_policy.perhaps": "unknown",
    }


def test_old_spellings_are_read(verdicts: Verdicts) -> None:
    """Templates of the template provider, `list` and `map`, and booleans as Terraform takes them from text."""
    policies = """
    data "template_file" "admin" {
      template = <<-EOT
        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "$${resource}"}]}
      EOT
      vars     = { resource = "*" }
    }
    resource "aws_iam_policy" "admin" { policy = data.template_file.admin.rendered }
    data "template_file" "elsewhere" { template = file("elsewhere.json") }
    resource "aws_iam_policy" "elsewhere" { policy = data.template_file.elsewhere.rendered }
    """
    assert verdicts("policy-no-admin", policies) == {
        "aws_iam_policy.admin": "fail",
        "aws_iam_policy.elsewhere": "unknown",
    }
    disks = """
    resource "aws_ebs_volume" "one" { encrypted = "1" }
    resource "aws_ebs_volume" "zero" { encrypted = "0" }
    resource "aws_ebs_volume" "map" { encrypted = "${lookup(map("a", "true"), "a")}" }
    resource "aws_ebs_volume" "list" { encrypted = "${element(list("false", "true"), 0)}" }
    """
    assert verdicts("volume-encrypted-at-rest", disks) == {
        "aws_ebs_volume.one": "pass",
        "aws_ebs_volume.zero": "fail",
        "aws_ebs_volume.map": "pass",
        "aws_ebs_volume.list": "fail",
    }
