"""Terraform source: what is judged, under which address, at which place, and what is left open."""

from __future__ import annotations

import json
import re
import shutil
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Run, change, plan

VOLUME = 'resource "aws_ebs_volume" "%s" {\n  availability_zone = "a"\n  size = 1\n%s}\n'
BAD = VOLUME % ("v", "  encrypted = false\n")
RULE = ("--rule", "volume-encrypted-at-rest")


def write(root: Path, **files: str | bytes) -> Path:
    for name, content in files.items():
        path = root / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        raw = content if isinstance(content, bytes) else content.encode()
        path.with_suffix(path.suffix or ".tf").write_bytes(raw)
    return root


class Checked:
    """A run on source, its results by address."""

    def __init__(self, run: Run) -> None:
        self.code = run.code
        self.document = run.json()
        self.errors = [error["message"] for error in self.document["errors"]]
        self.results: dict[str, Any] = {r["resource"]["address"]: r for r in self.document["results"]}

    @property
    def verdicts(self) -> dict[str, str]:
        return {address: result["verdict"] for address, result in self.results.items()}


@pytest.fixture
def check(policycheck: Callable[..., Run]) -> Callable[..., Checked]:
    def run(path: Path, *options: str, rule: tuple[str, ...] = RULE, **variables: str) -> Checked:
        return Checked(policycheck("check", path, *rule, "--show-passed", "-f", "json", *options, **variables))

    return run


# -- what there is -------------------------------------------------------------------------------------------------


def test_count_and_for_each_make_instances(check: Callable[..., Checked], tmp_path: Path) -> None:
    source = """
    locals { disks = { a = true, "b c" = false } }
    resource "aws_ebs_volume" "n" {
      count     = 2
      encrypted = count.index == 0
    }
    resource "aws_ebs_volume" "e" {
      for_each  = local.disks
      encrypted = each.value
    }
    resource "aws_ebs_volume" "s" {
      for_each  = toset(["x"])
      encrypted = each.key == each.value
    }
    resource "aws_ebs_volume" "none" {
      count     = length(local.disks) > 5 ? 1 : 0
      encrypted = false
    }
    """
    assert check(write(tmp_path, main=source)).verdicts == {
        "aws_ebs_volume.n[0]": "pass",
        "aws_ebs_volume.n[1]": "fail",
        'aws_ebs_volume.e["a"]': "pass",
        'aws_ebs_volume.e["b c"]': "fail",
        'aws_ebs_volume.s["x"]': "pass",
    }


def test_instances_that_are_not_known_are_judged_as_one(check: Callable[..., Checked], tmp_path: Path) -> None:
    source = """
    variable "disks" { type = any }
    resource "aws_ebs_volume" "constant" {
      for_each  = var.disks
      encrypted = false
    }
    resource "aws_ebs_volume" "own" {
      for_each  = var.disks
      encrypted = each.value.encrypted
    }
    """
    found = check(write(tmp_path, main=source))
    assert found.verdicts == {"aws_ebs_volume.constant[*]": "fail", "aws_ebs_volume.own[*]": "unknown"}
    assert found.results["aws_ebs_volume.own[*]"]["reason"] == "variable without a value: var.disks"
    given = check(tmp_path, "--var", "disks={ a = { encrypted = true } }")
    assert given.verdicts == {'aws_ebs_volume.constant["a"]': "fail", 'aws_ebs_volume.own["a"]': "pass"}


def test_a_resource_that_is_not_declared_still_sets_the_argument_that_names_it(
    check: Callable[..., Checked], tmp_path: Path
) -> None:
    source = """
    resource "aws_ebs_volume" "key" {
      kms_key_id = aws_kms_key.elsewhere.arn
    }
    resource "aws_ebs_volume" "found_key" {
      kms_key_id = data.aws_kms_key.elsewhere.arn
    }
    resource "aws_ebs_volume" "other" {
      kms_key_id = aws_ssm_parameter.key[0].value
    }
    """
    found = check(write(tmp_path, main=source), rule=("--rule", "volume-customer-managed-key"))
    assert found.verdicts == {
        "aws_ebs_volume.key": "pass",
        "aws_ebs_volume.found_key": "unknown",
        "aws_ebs_volume.other": "unknown",
    }


def test_a_called_module_is_judged_once_for_each_call(check: Callable[..., Checked], tmp_path: Path) -> None:
    write(
        tmp_path,
        main="""
        module "good" {
          source    = "./disk"
          encrypted = true
        }
        module "each" {
          source    = "./disk"
          for_each  = { x = "true", y = "false" }
          encrypted = each.value
        }
        module "open" {
          source    = "./disk"
          encrypted = var.nobody
        }
        variable "nobody" {}
        """,
        disk__main='variable "encrypted" {\n  type    = bool\n  default = true\n}\n'
        + VOLUME % ("v", "  encrypted = var.encrypted\n"),
    )
    found = check(tmp_path)
    assert found.verdicts == {
        "module.good.aws_ebs_volume.v": "pass",
        'module.each["x"].aws_ebs_volume.v': "pass",
        'module.each["y"].aws_ebs_volume.v': "fail",
        # The default is not taken where the caller passes something unknown.
        "module.open.aws_ebs_volume.v": "unknown",
    }


def test_roots_are_found_and_called_modules_are_none(check: Callable[..., Checked], tmp_path: Path) -> None:
    write(
        tmp_path,
        live__prod__main='module "d" {\n  source = "../../modules/disk"\n}\n',
        live__test__main=BAD,
        modules__disk__main=BAD,
        modules__unused__main=BAD,
        ignored=b"no Terraform",
    )
    (tmp_path / ".terraform").mkdir()
    write(tmp_path / ".terraform", downloaded=BAD)
    document = check(tmp_path).document
    assert sorted(i["path"].removeprefix(f"{tmp_path}/") for i in document["inputs"] if i["resources"]) == [
        "live/prod", "live/test", "modules/unused",
    ]  # fmt: skip
    assert len(document["results"]) == 3
    assert len({r["fingerprint"] for r in document["results"]}) == 3


def test_downloaded_modules_are_found_by_their_manifest(check: Callable[..., Checked], tmp_path: Path) -> None:
    write(
        tmp_path,
        main='module "net" {\n  source = "example/net/aws"\n}\nmodule "gone" {\n  source = "example/gone/aws"\n}\n',
    )
    write(tmp_path / ".terraform" / "modules" / "net", main='module "in" {\n  source = "other/disk/aws"\n}\n')
    write(tmp_path / ".terraform" / "modules" / "net.in", main=BAD)
    listed = [{"Key": key, "Source": "x", "Dir": f".terraform/modules/{key}"} for key in ("net", "net.in")]
    (tmp_path / ".terraform/modules/modules.json").write_text(json.dumps({"Modules": listed}))
    found = check(tmp_path)
    assert found.verdicts == {"module.net.module.in.aws_ebs_volume.v": "fail"}
    assert found.errors == ["module gone from example/gone/aws is not here to be assessed: run `terraform init`"]


def test_override_files_change_arguments(check: Callable[..., Checked], tmp_path: Path) -> None:
    write(tmp_path, main=BAD, x_override='resource "aws_ebs_volume" "v" {\n  encrypted = true\n}\n')
    assert check(tmp_path).verdicts == {"aws_ebs_volume.v": "pass"}


def test_json_syntax_is_read_too(check: Callable[..., Checked], tmp_path: Path) -> None:
    source = {
        "//": "a comment",
        "variable": {"on": {"type": "bool", "default": False}},
        "locals": {"encrypted": "${var.on}"},
        "resource": {
            "aws_ebs_volume": {"v": [{"encrypted": "${local.encrypted}", "size": 1}], "w": {"encrypted": True}}
        },
        "module": {"m": {"source": "./m", "for_each": ["a"]}},
    }
    (tmp_path / "main.tf.json").write_text(json.dumps(source, indent=2))
    write(tmp_path / "m", x=BAD)
    found = check(tmp_path)
    assert found.verdicts == {
        "aws_ebs_volume.v": "fail",
        "aws_ebs_volume.w": "pass",
        'module.m["a"].aws_ebs_volume.v': "fail",
    }
    place = found.results["aws_ebs_volume.v"]["location"]
    line = (tmp_path / "main.tf.json").read_text().splitlines()[place["line"] - 1]
    assert line[place["column"] - 1 :].startswith('"encrypted"')


def test_opentofu_reads_its_own_files_first(check: Callable[..., Checked], tmp_path: Path) -> None:
    write(tmp_path, main=BAD)
    (tmp_path / "main.tofu").write_text(VOLUME % ("v", "  encrypted = true\n"))
    assert check(tmp_path).verdicts == {"aws_ebs_volume.v": "pass"}


def test_variables_files_and_environment(check: Callable[..., Checked], tmp_path: Path) -> None:
    write(tmp_path, main='variable "on" {}\n' + VOLUME % ("v", "  encrypted = var.on\n"))
    assert check(tmp_path).verdicts == {"aws_ebs_volume.v": "unknown"}
    assert check(tmp_path, TF_VAR_on="true").verdicts == {"aws_ebs_volume.v": "pass"}
    (tmp_path / "terraform.tfvars").write_text("on = false\n")
    assert check(tmp_path, TF_VAR_on="true").verdicts == {"aws_ebs_volume.v": "fail"}
    (tmp_path / "more.tfvars").write_text("on = true\n")
    assert check(tmp_path, "--var-file", str(tmp_path / "more.tfvars")).verdicts == {"aws_ebs_volume.v": "pass"}
    assert check(tmp_path, "--var", "on=true").verdicts == {"aws_ebs_volume.v": "pass"}


# -- places --------------------------------------------------------------------------------------------------------


def test_places_are_exact_and_lead_through_modules(check: Callable[..., Checked], tmp_path: Path) -> None:
    write(
        tmp_path,
        main='locals {}\n\nmodule "m" {\n  source = "./m"\n}\n',
        m__disk='# größer\nresource "aws_ebs_volume" "v" {\n  tags = { n = "ä" }\n  encrypted = (\n    false\n  )\n}\n',
    )
    place = check(tmp_path).results["module.m.aws_ebs_volume.v"]["location"]
    assert place == {"file": f"{tmp_path}/m/disk.tf", "line": 4, "column": 3, "end_line": 6, "end_column": 4}


def test_an_absent_argument_is_found_at_its_blocks_header(check: Callable[..., Checked], tmp_path: Path) -> None:
    write(tmp_path, main="\n" + VOLUME % ("v", ""))
    place = check(tmp_path).results["aws_ebs_volume.v"]["location"]
    assert (place["line"], place["column"], place["end_line"], place["end_column"]) == (2, 1, 2, 30)


def test_sarif_names_the_call_as_a_related_place(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    write(tmp_path, main='module "m" {\n  source = "./m"\n}\n', m__disk=BAD)
    (result,) = policycheck("check", tmp_path, *RULE, "-f", "sarif").json()["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] == "encrypted = false"
    related = result["relatedLocations"][0]["physicalLocation"]
    assert (related["artifactLocation"]["uri"], related["region"]["startLine"]) == ("main.tf", 1)


def test_blocks_that_dynamic_makes_are_placed_in_its_content(check: Callable[..., Checked], tmp_path: Path) -> None:
    source = """resource "aws_security_group" "g" {
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
  dynamic "ingress" {
    for_each = [443, 22]
    iterator = port
    content {
      from_port   = port.value
      to_port     = port.value
      protocol    = "tcp"
      cidr_blocks = ["0.0.0.0/0"]
    }
  }
}
"""
    write(tmp_path, main=source)
    found = check(tmp_path, rule=("--rule", "firewall-admin-ports-closed")).results["aws_security_group.g"]
    assert found["verdict"] == "fail"
    assert 11 <= found["location"]["line"] <= 15


def test_a_plan_finds_its_source_through_for_each_and_dynamic(check: Callable[..., Checked], tmp_path: Path) -> None:
    source = 'resource "aws_ebs_volume" "v" {\n  for_each  = toset(["a"])\n  encrypted = false\n}\n'
    write(tmp_path, main=source)
    planned = change('aws_ebs_volume.v["a"]', {"encrypted": False})
    document = plan(planned)
    document["configuration"]["root_module"]["resources"] = [
        {"address": "aws_ebs_volume.v", "mode": "managed", "type": "aws_ebs_volume", "name": "v", "expressions": {}}
    ]
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(document))
    # Outside a checkout nothing is looked for by itself.
    assert check(path).results['aws_ebs_volume.v["a"]']["location"]["file"] == str(path)
    for options in (("--source", str(tmp_path)), ()):
        place = check(path, *options).results['aws_ebs_volume.v["a"]']["location"]
        assert (place["file"], place["line"]) == (f"{tmp_path}/main.tf", 3)
        (tmp_path / ".git").mkdir(exist_ok=True)


OFFICE = "10.0.0.0/8"
WORLD = "0.0.0.0/0"


@pytest.mark.parametrize(
    ("written", "planned", "marks", "verdict"),
    [
        ("[var.office]", [WORLD], [False], "fail"),
        ("[var.office]", [OFFICE], [False], "pass"),
        ("[var.office]", [None], [True], "unknown"),
        ("[var.office]", [], [True], "unknown"),
        ("[var.office, aws_vpc.v.cidr_block]", [WORLD, None], [False, True], "fail"),
        ("[var.office, aws_vpc.v.cidr_block]", [OFFICE, None], [False, True], "pass"),
        ("[aws_vpc.v.cidr_block, var.office]", [OFFICE, None], [False, True], "pass"),  # a set has an order of its own
        ('["10.1.0.0/16", var.office]', ["10.1.0.0/16", None], [False, True], "unknown"),
        ("var.offices", [WORLD], [False], "fail"),
        ("var.offices", [OFFICE, None], [False, True], "unknown"),
    ],
)
def test_what_a_plan_knows_its_source_does_not_make_unknown(
    check: Callable[..., Checked], tmp_path: Path, written: str, planned: list[Any], marks: list[Any], verdict: str
) -> None:
    source = f"""
    variable "office" {{}}
    variable "offices" {{}}
    resource "aws_vpc" "v" {{}}
    resource "aws_security_group" "g" {{
      ingress {{
        from_port   = 22
        to_port     = 22
        protocol    = "tcp"
        cidr_blocks = {written}
      }}
    }}
    """
    write(tmp_path, main=source)
    references = [one for one in ("var.office", "var.offices", "aws_vpc.v.cidr_block", "aws_vpc.v") if one in written]
    rule = {"from_port": 22, "to_port": 22, "protocol": "tcp", "cidr_blocks": planned}
    document = plan(
        change("aws_vpc.v", {}, unknown={"cidr_block": True}),
        change("aws_security_group.g", {"ingress": [rule]}, unknown={"ingress": [{"cidr_blocks": marks}]}),
    )
    document["configuration"]["root_module"]["resources"] = [
        {"address": "aws_vpc.v", "expressions": {}},
        {
            "address": "aws_security_group.g",
            "expressions": {"ingress": [{"cidr_blocks": {"references": references}}]},
        },
    ]
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(document))
    found = check(path, "--source", str(tmp_path), rule=("--rule", "firewall-admin-ports-closed"))
    assert found.verdicts["aws_security_group.g"] == verdict


_CONSTANT = re.compile(r'^(\s+(?!source)[\w-]+\s*= \[?)(?:true|false|-?\d+|"[^"$%]*")(?=,.*$|\]?$)', re.M)


def test_a_source_that_leaves_everything_open_takes_nothing_from_a_plan(
    check: Callable[..., Checked], tmp_path: Path
) -> None:
    """The source of a module has variables where the plan has what they are given."""
    clinic = Path(__file__).parent.parent / "examples" / "clinic"
    for part in ("bad", "modules"):
        shutil.copytree(clinic / part, tmp_path / part)
    files = [path for path in tmp_path.rglob("*.tf") if "variable" not in path.stem]
    opened = {path: _CONSTANT.subn(r"\1var.open", path.read_text()) for path in files}
    assert sum(number for _, number in opened.values()) > 100
    for path, (text, _) in opened.items():
        path.write_text(text)
    plan_file = tmp_path / "plan.json"
    shutil.copy(clinic / "plan.json", plan_file)

    def verdicts(*options: str) -> set[tuple[str, str, str]]:
        results = check(plan_file, *options, rule=()).document["results"]
        return {(r["rule"], r["resource"]["address"], r["verdict"]) for r in results if r["verdict"] != "unknown"}

    alone = verdicts()
    assert len(alone) > 300
    assert alone - verdicts("--source", str(tmp_path / "bad")) == set()


# -- what is left open, and what must not be --------------------------------------------------------------------------


def test_a_policy_in_jsonencode_is_known_but_for_its_references(check: Callable[..., Checked], tmp_path: Path) -> None:
    source = """
    resource "aws_s3_bucket" "b" { bucket_prefix = "b" }
    resource "aws_iam_policy" "narrow" {
      policy = jsonencode({
        Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "${aws_s3_bucket.b.arn}/*" }]
      })
    }
    resource "aws_iam_policy" "wide" {
      policy = jsonencode({ Statement = [
        { Effect = "Allow", Action = ["s3:GetObject"], Resource = aws_s3_bucket.b.arn },
        { Effect = "Allow", Action = "*", Resource = "*" },
      ] })
    }
    """
    found = check(write(tmp_path, main=source), rule=("--rule", "policy-no-admin"))
    assert found.verdicts == {"aws_iam_policy.narrow": "pass", "aws_iam_policy.wide": "fail"}


def test_sensitive_values_are_masked_wherever_they_come_from(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    source = """
    variable "zone" {
      default   = "canary-5f1d-never-shown"
      sensitive = true
    }
    locals { handed_on = "x-${var.zone}" }
    resource "aws_lb_listener" "l" {
      load_balancer_arn = "a"
      protocol          = "HTTPS"
      ssl_policy        = local.handed_on
    }
    resource "aws_db_instance" "d" {
      publicly_accessible = true
      password            = "canary-5f1d-never-shown"
    }
    resource "aws_lambda_function" "f" {
      environment { variables = { DB_PASSWORD = "canary-5f1d-never-shown" } }
    }
    """
    write(tmp_path, main=source)
    for format_ in ("text", "json", "sarif", "markdown", "csv", "junit"):
        run = policycheck("check", tmp_path, "-f", format_, "--show-passed")
        assert "canary-5f1d" not in run.out + run.err


def test_functions_read_no_file_outside_the_checked_folder(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("canary-5f1d-never-shown")
    inside = write(
        tmp_path / "in",
        main="""
        resource "aws_instance" "a" { user_data = file("../secret.txt") }
        resource "aws_instance" "b" { user_data = file("/etc/passwd") }
        resource "aws_instance" "c" { user_data = file("link.txt") }
        resource "aws_instance" "d" { user_data = file("${path.module}/own.sh") }
        resource "aws_instance" "e" { user_data = templatefile("own.tpl", { password = "correct-horse" }) }
        """,
    )
    (inside / "link.txt").symlink_to(tmp_path / "secret.txt")
    (inside / "own.sh").write_text("export DB_PASSWORD=correct-horse")
    (inside / "own.tpl").write_text("export DB_PASSWORD=${password}")
    run = policycheck("check", inside, "-f", "json", "--show-passed", "--rule", "instance-no-plain-secrets")
    verdicts = {r["resource"]["name"]: (r["verdict"], r["reason"]) for r in run.json()["results"]}
    for name in "abc":
        assert verdicts[name][0] == "unknown"
        assert "outside the folder being checked" in verdicts[name][1]
    assert [verdicts[name][0] for name in "de"] == ["fail", "fail"]
    assert "canary" not in run.out


FAULTS: dict[str, tuple[Any, int, int, str]] = {
    "syntax": ('resource "aws_ebs_volume" "x" {\n  a = [1, 2\n  b = 3\n}\n', 3, 3, "unexpected 'b'; expected"),
    "unclosed": ('resource "aws_ebs_volume" "x" {\n', 2, 1, "the file ends too early; expected '}'"),
    "quote": ('a = "unclosed\n', 1, 6, "expected a closing"),
    "deep": ("locals { a = " + "[" * 5000 + "]" * 5000 + " }\n", 1, 138, "nested too deeply"),
    "twice": ("locals {\n  a = 1\n  a = 2\n}\n", 3, 3, "a is set twice"),
    "utf-8": (b'locals { a = "\xff" }\n', 1, 15, "not valid UTF-8"),
    "large": (b"# comment\n" * 900_000, 0, 0, "larger than 8 MB"),
    "lexer": ('locals { a = "' + '${"' * 100_000, 1, 1, "unexpected"),
}


@pytest.mark.parametrize("fault", sorted(FAULTS))
def test_a_faulty_file_is_named_and_everything_else_checked(
    check: Callable[..., Checked], tmp_path: Path, fault: str
) -> None:
    text, line, column, message = FAULTS[fault]
    found = check(write(tmp_path, bad=text, good=BAD), "--fail-on", "never")
    assert found.code == 3
    assert found.verdicts == {"aws_ebs_volume.v": "fail"}
    (error,) = found.document["errors"]
    assert message in error["message"]
    assert (error["file"], error["line"], error["column"]) == (f"{tmp_path}/bad.tf", line, column)


def test_the_blocks_beside_a_faulty_one_are_checked_where_they_stand(
    check: Callable[..., Checked], tmp_path: Path
) -> None:
    source = """
    resource "aws_ebs_volume" "before" { encrypted = true }
    resource "aws_ebs_volume" "faulty" { encrypted = }
    resource "aws_ebs_volume" "after" {
      encrypted = false
    }
    data "aws_iam_policy_document" "of_terraform_0_11" {
      "statement" {
        actions = ["*"]
      }
    }
    """
    rules = ("--rule", "volume-encrypted-at-rest", "--rule", "policy-no-admin")
    found = check(write(tmp_path, main=textwrap.dedent(source)), "--fail-on", "never", rule=rules)
    assert found.code == 3
    assert found.verdicts == {
        "aws_ebs_volume.before": "pass",
        "aws_ebs_volume.after": "fail",
        "data.aws_iam_policy_document.of_terraform_0_11": "fail",
    }
    assert found.results["aws_ebs_volume.after"]["location"]["line"] == 5
    assert [error["line"] for error in found.document["errors"]] == [3]


@pytest.mark.parametrize(
    ("files", "message"),
    [
        (
            {"main": 'module "a" {\n  source = "./a"\n}\n', "a__x": 'module "b" {\n  source = "../a"\n}\n'},
            "calls itself",
        ),
        ({"main": 'module "a" {\n  source = "./nowhere"\n}\n'}, "there is no folder"),
        ({"main": 'variable "s" {}\nmodule "a" {\n  source = var.s\n}\n'}, "has no constant source"),
        ({"main": BAD + BAD}, "declared twice"),
    ],
)
def test_modules_that_are_missing_or_circular_are_said(
    check: Callable[..., Checked], tmp_path: Path, files: dict[str, str], message: str
) -> None:
    found = check(write(tmp_path, **files), "--fail-on", "never")
    assert found.code == 3
    assert any(message in error for error in found.errors)


def test_circles_and_giants_end(check: Callable[..., Checked], tmp_path: Path) -> None:
    source = """
    locals {
      a = local.b
      b = local.a
      big = [for i in range(1000) : [for j in range(1000) : [for k in range(1000) : i]]]
    }
    resource "aws_ebs_volume" "circle" { encrypted = local.a }
    resource "aws_ebs_volume" "many" {
      count     = 1000000000
      encrypted = false
    }
    resource "aws_ebs_volume" "slow" { encrypted = length(local.big) > 1 }
    """
    (tmp_path / "loop").symlink_to(tmp_path)
    found = check(write(tmp_path, main=source))
    assert found.verdicts == {
        "aws_ebs_volume.circle": "unknown",
        "aws_ebs_volume.many[*]": "fail",
        "aws_ebs_volume.slow": "unknown",
    }
    assert found.results["aws_ebs_volume.circle"]["reason"] == "it refers to itself"
    assert "too long" in found.results["aws_ebs_volume.slow"]["reason"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-8"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_encodings_of_windows_are_read(
    check: Callable[..., Checked], tmp_path: Path, encoding: str, newline: str
) -> None:
    found = check(write(tmp_path, main=BAD.replace("\n", newline).encode(encoding)))
    assert found.results["aws_ebs_volume.v"]["location"]["line"] == 4


def test_the_cache_gives_the_same_and_can_be_off(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    folder, cache = write(tmp_path / "in", main=BAD), tmp_path / "cache"

    def run(*options: str) -> str:
        return policycheck("check", folder, "-f", "json", *options, POLICYCHECK_CACHE_DIR=str(cache)).out

    first = run("--no-cache")
    assert not cache.exists()
    assert run() == run() == first
    for kept in cache.iterdir():
        kept.write_bytes(b"damaged")
    assert run() == first
    assert sorted(p.name for p in folder.iterdir()) == ["main.tf"]


def test_a_single_file_is_checked_alone(check: Callable[..., Checked], tmp_path: Path) -> None:
    write(tmp_path, one=BAD, two=VOLUME % ("w", "  encrypted = false\n"))
    assert check(tmp_path / "one.tf").verdicts == {"aws_ebs_volume.v": "fail"}


def test_a_folder_without_terraform_is_an_input_error(policycheck: Callable[..., Run], tmp_path: Path) -> None:
    run = policycheck("check", tmp_path)
    assert (run.code, run.err.count("\n")) == (2, 1)
    assert "no Terraform" in run.err
