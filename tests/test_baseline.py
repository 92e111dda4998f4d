"""The baseline and the diff: only what is new fails, only what a change touches is reported."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import CLINIC, Run, change, plan

from policycheck.results.changes import Lines, difference

Check = Callable[..., Run]
ONE = ("--rule", "volume-encrypted-at-rest", "-f", "json")


def volume(name: str, encrypted: str = "false") -> str:
    return f'resource "aws_ebs_volume" "{name}" {{\n  encrypted = {encrypted}\n}}\n'


def states(run: Run) -> dict[str, str | None]:
    return {result["resource"]["address"].rpartition(".")[2]: result["baseline"] for result in run.json()["results"]}


# -- baseline ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("format_", ["json", "sarif"])
def test_only_what_is_new_fails(policycheck: Check, tmp_path: Path, format_: str) -> None:
    (tmp_path / "main.tf").write_text(volume("a") + volume("b"))
    base = tmp_path / "base.out"
    assert policycheck("check", ".", *ONE[:2], "-f", format_, "-o", base, cwd=tmp_path).code == 1
    run = policycheck("check", ".", *ONE, "--baseline", base, cwd=tmp_path)
    assert (run.code, states(run)) == (0, {"a": "unchanged", "b": "unchanged"})
    (tmp_path / "main.tf").write_text(volume("a") + volume("b") + volume("c"))
    run = policycheck("check", ".", *ONE, "--baseline", base, cwd=tmp_path)
    assert (run.code, states(run)) == (1, {"a": "unchanged", "b": "unchanged", "c": "new"})
    (log,) = policycheck("check", ".", *ONE[:2], "-f", "sarif", "--baseline", base, cwd=tmp_path).json()["runs"]
    assert sorted(result["baselineState"] for result in log["results"]) == ["new", "unchanged", "unchanged"]
    shown = policycheck("check", ".", "-f", "sarif", "--show-passed", "--baseline", base, cwd=tmp_path).json()["runs"]
    assert all("baselineState" in result for result in shown[0]["results"])
    text = policycheck("check", ".", *ONE[:2], "--baseline", base, cwd=tmp_path).out
    assert "3 failing (3 high), 2 of them in the baseline" in text
    assert "aws_ebs_volume.c" in text
    assert "aws_ebs_volume.a" not in text
    assert "aws_ebs_volume.a" not in policycheck("check", ".", *ONE[:2], "-f", "markdown", "--baseline", base).out
    without = policycheck("check", ".", *ONE, cwd=tmp_path)
    assert (without.code, set(states(without).values())) == (1, {None})


def test_a_baseline_of_the_same_plan_leaves_nothing_new(policycheck: Check, tmp_path: Path) -> None:
    for format_ in ("json", "sarif"):
        base = tmp_path / format_
        policycheck("check", CLINIC, "-f", format_, "-o", base)
        assert policycheck("check", CLINIC, "-q", "--baseline", base).code == 0
        assert policycheck("check", CLINIC, "-q", "--baseline", base, "--fail-on-unknown").code in (0, 1)
    assert policycheck("check", CLINIC, "-q").code == 1


def test_fingerprints_survive_lines_files_and_order(policycheck: Check, tmp_path: Path) -> None:
    ports = 'from_port   = {0}\n    to_port     = {0}\n    protocol    = "tcp"'
    ingress = f'ingress {{{{\n    {ports}\n    cidr_blocks = ["{{1}}"]\n  }}}}'
    rules = [ingress.format(22, "0.0.0.0/0"), ingress.format(443, "10.0.0.0/8")]
    group = 'resource "aws_security_group" "g" {{\n  {}\n  {}\n}}\n'
    blocks = [volume("a"), volume("b"), group.format(*rules)]
    old, new = tmp_path / "old", tmp_path / "new"
    old.mkdir()
    new.mkdir()
    (old / "main.tf").write_text("".join(blocks))
    (new / "renamed.tf").write_text("# moved\n\n\n" + group.format(*reversed(rules)) + blocks[1])
    (new / "another.tf").write_text(f"locals {{}}\n{blocks[0]}")
    base = tmp_path / "base.json"
    first = policycheck("check", ".", "-f", "json", "-o", base, cwd=old)
    assert first.code == 1
    run = policycheck("check", ".", "-f", "json", "--baseline", base, cwd=new)
    results = run.json()["results"]
    assert len(results) > 4
    assert {r["baseline"] for r in results if r["verdict"] == "fail"} == {"unchanged"}
    assert run.code == 0


def test_the_same_fault_in_another_folder_is_new(policycheck: Check, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    for name in ("dev", "prod"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "main.tf").write_text(volume("a", "false" if name == "dev" else "true"))
    base = tmp_path / "base.json"
    policycheck("check", ".", *ONE, "-o", base, cwd=tmp_path)
    (tmp_path / "prod" / "main.tf").write_text(volume("a"))
    results = policycheck("check", ".", *ONE, "--baseline", base, cwd=tmp_path).json()["results"]
    assert {result["location"]["file"].split("/")[-2]: result["baseline"] for result in results} == {
        "dev": "unchanged",
        "prod": "new",
    }


def test_more_of_the_same_fingerprint_are_new(policycheck: Check, tmp_path: Path) -> None:
    """Plans have no folder that tells their resources apart: the file does, and the number."""
    one, two = tmp_path / "one.json", tmp_path / "two.json"
    for path in (one, two):
        path.write_text(json.dumps(plan(change("aws_ebs_volume.a", {"encrypted": False}))))
    base = tmp_path / "base.json"
    policycheck("check", two, *ONE, "-o", base)
    results = policycheck("check", one, two, *ONE, "--baseline", base).json()["results"]
    assert [(Path(r["location"]["file"]).name, r["baseline"]) for r in results] == [
        ("one.json", "new"), ("two.json", "unchanged"),
    ]  # fmt: skip
    assert policycheck("check", one, *ONE, "--baseline", base).code == 0


def test_an_exception_is_no_part_of_a_baseline(policycheck: Check, tmp_path: Path) -> None:
    comment = '# policycheck:ignore volume-encrypted-at-rest reason="x"\n'
    (tmp_path / "main.tf").write_text(comment + volume("a"))
    for format_ in ("json", "sarif"):
        base = tmp_path / format_
        (tmp_path / "main.tf").write_text(comment + volume("a"))
        assert policycheck("check", ".", *ONE[:2], "-f", format_, "-o", base, cwd=tmp_path).code == 0
        (tmp_path / "main.tf").write_text(volume("a"))
        assert policycheck("check", ".", *ONE[:2], "-q", "--baseline", base, cwd=tmp_path).code == 1


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "not valid JSON"),
        ("{}", "no result of policycheck"),
        ("[]", "no result of policycheck"),
        ('{"runs": [{"tool": {"driver": {"name": "other"}}}]}', "no result of policycheck"),
        ('{"runs": [1]}', "a damaged result"),
        ('{"schema": "policycheck/result/v1"}', "a damaged result"),
        ('{"schema": "policycheck/result/v1", "results": [{"verdict": "fail"}]}', "a damaged result"),
    ],
)
def test_a_baseline_that_is_none(policycheck: Check, tmp_path: Path, content: str, message: str) -> None:
    base = tmp_path / "base.json"
    base.write_text(content)
    run = policycheck("check", CLINIC, "--baseline", base)
    assert (run.code, run.out, run.err.count("\n")) == (2, "", 1)
    assert message in run.err
    assert policycheck("check", CLINIC, "--baseline", tmp_path / "none").code == 2


# -- changed since -----------------------------------------------------------------------------------------


class Checkout:
    """A git repository whose first commit has the given files."""

    def __init__(self, root: Path, policycheck: Check) -> None:
        self.root = root
        self._policycheck = policycheck
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments: str) -> None:
        identity = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *identity, *arguments], cwd=self.root, check=True, capture_output=True)

    def write(self, **files: str) -> None:
        for name, content in files.items():
            path = self.root / name.replace("__", "/").replace("_tfvars", ".tfvars").replace("_tf", ".tf")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content)

    def commit(self, **files: str) -> None:
        self.write(**files)
        self.git("add", "-A")
        self.git("commit", "-qm", "x")

    def touched(self, *options: str | Path) -> set[str]:
        run = self._policycheck("check", ".", *ONE, "--changed-since", "main", *options, cwd=self.root)
        assert run.err == ""
        return {result["resource"]["address"] for result in run.json()["results"]}


@pytest.fixture
def checkout(tmp_path: Path, policycheck: Check) -> Checkout:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    return Checkout(tmp_path, policycheck)


MODULE = 'variable "on" {\n  default = false\n}\nresource "aws_ebs_volume" "m" {\n  encrypted = var.on\n}\n'


def call(name: str, value: str) -> str:
    return f'module "{name}" {{\n  source = "./m"\n  on     = {value}\n}}\n'


def test_blocks_that_the_diff_touches(checkout: Checkout) -> None:
    checkout.commit(main_tf=volume("a") + volume("b"), other_tf=volume("c"))
    assert checkout.touched() == set()
    checkout.write(main_tf=f"# a comment\n{volume('a')}{volume('b', '!true')}")
    assert checkout.touched() == {"aws_ebs_volume.b"}
    checkout.write(main_tf=volume("a") + volume("b"), new_tf=volume("n"))
    assert checkout.touched() == {"aws_ebs_volume.n"}
    (checkout.root / "new.tf").unlink()
    checkout.write(main_tf=f'{volume("a")}\n\noutput "x" {{\n  value = 1\n}}\n{volume("b")}')
    assert checkout.touched() == set()


def test_since_the_branches_parted(checkout: Checkout) -> None:
    checkout.commit(main_tf=volume("a"), other_tf=volume("c"))
    checkout.git("checkout", "-qb", "topic")
    checkout.commit(main_tf=volume("a", "!true"))
    checkout.git("checkout", "-q", "main")
    checkout.commit(other_tf=volume("c", "!true"))
    checkout.git("checkout", "-q", "topic")
    assert checkout.touched() == {"aws_ebs_volume.a"}


def test_modules_whose_inputs_changed(checkout: Checkout) -> None:
    checkout.commit(main_tf=call("a", "false") + call("b", "false"), m__main_tf=MODULE)
    assert checkout.touched() == set()
    checkout.write(main_tf=call("a", "false") + call("b", "!true"))
    assert checkout.touched() == {"module.b.aws_ebs_volume.m"}
    checkout.write(main_tf=call("a", "false") + call("b", "false"), m__main_tf=MODULE + "\n# x\n")
    assert checkout.touched() == set()
    checkout.write(m__main_tf=MODULE.replace("var.on", "!!var.on"))
    assert checkout.touched() == {"module.a.aws_ebs_volume.m", "module.b.aws_ebs_volume.m"}


def test_what_stands_between_blocks_reaches_further(checkout: Checkout) -> None:
    source = 'variable "on" {\n  default = false\n}\n' + volume("a", "var.on") + call("b", "var.on")
    checkout.commit(main_tf=source, m__main_tf=MODULE, t_tfvars="", far__main_tf=volume("far"))
    near = {"aws_ebs_volume.a", "module.b.aws_ebs_volume.m"}
    checkout.write(main_tf=source.replace("default = false", "default = !true"))
    assert checkout.touched() == near
    checkout.write(main_tf=source, terraform_tfvars="on = false\n")
    assert checkout.touched() == near
    (checkout.root / "terraform.tfvars").unlink()
    assert checkout.touched() == set()


def test_a_block_that_is_gone_is_a_change(checkout: Checkout, policycheck: Check) -> None:
    bucket = 'resource "aws_s3_bucket" "a" {\n  bucket = "a"\n}\n'
    versions = """\
resource "aws_s3_bucket_versioning" "a" {
  bucket = aws_s3_bucket.a.id
  versioning_configuration {
    status = "Enabled"
  }
}
"""
    checkout.commit(main_tf=bucket + versions, two_tf="locals {}\n")

    def touched() -> int:
        options = ("--rule", "object-store-versioned", "-f", "json", "--changed-since", "main")
        return len(policycheck("check", ".", *options, cwd=checkout.root).json()["results"])

    checkout.write(main_tf=bucket)
    assert touched() == 1
    checkout.write(main_tf=bucket + versions.replace("Enabled", "Suspended"))
    assert touched() == 1
    checkout.write(main_tf=bucket, two_tf=f"locals {{}}\n{versions.replace('Enabled', 'Suspended')}")
    assert touched() == 1
    (checkout.root / "main.tf").unlink()
    checkout.write(two_tf=f"locals {{}}\n{bucket}")
    assert touched() == 1


def test_counts_and_words(checkout: Checkout, policycheck: Check) -> None:
    checkout.commit(main_tf=volume("a") + volume("b"))
    run = policycheck("check", ".", *ONE, "--changed-since", "main", cwd=checkout.root)
    assert (run.code, run.json()["changed_since"]) == (0, {"ref": "main", "left_out": 2})
    assert run.json()["summary"]["verdicts"]["fail"] == 0
    text = policycheck("check", ".", *ONE[:2], "--changed-since", "main", cwd=checkout.root).out
    assert "Only what the diff since main touches: 2 results left out" in text


def test_notices_of_other_lines_are_left_out(checkout: Checkout, policycheck: Check) -> None:
    unused = '# policycheck:ignore volume-encrypted-at-rest reason="x"\n'
    checkout.commit(main_tf=unused + volume("a", "true"))
    checkout.write(other_tf=unused + volume("b", "true"))
    for options, files in (((), {"main.tf", "other.tf"}), (("--changed-since", "main"), {"other.tf"})):
        found = policycheck("check", ".", *ONE, *options, cwd=checkout.root).json()["notices"]
        assert {Path(notice["file"]).name for notice in found} == files


def test_line_ends_are_no_change(checkout: Checkout) -> None:
    checkout.commit(main_tf=volume("a"))
    (checkout.root / "main.tf").write_bytes(volume("a").replace("\n", "\r\n").encode())
    assert checkout.touched() == set()


def test_no_program_of_the_repository_is_run(checkout: Checkout, tmp_path: Path) -> None:
    checkout.commit(main_tf=volume("a"), **{"_gitattributes": ""})
    (checkout.root / ".gitattributes").write_text("*.tf filter=evil diff=evil\n")
    proof = tmp_path / "proof"
    for key in ("filter.evil.clean", "filter.evil.smudge", "diff.evil.textconv", "diff.external", "core.fsmonitor"):
        checkout.git("config", key, f"touch {proof}; cat")
    checkout.write(main_tf=volume("a") + volume("b"))
    assert checkout.touched() == {"aws_ebs_volume.b"}
    assert not proof.exists()


def test_a_plan_has_no_lines_to_compare(checkout: Checkout, policycheck: Check) -> None:
    checkout.commit(readme="x")
    checkout.write(**{"plan": json.dumps(plan(change("aws_ebs_volume.a", {"encrypted": False})))})
    run = policycheck("check", "plan", *ONE, "--changed-since", "main", cwd=checkout.root)
    assert run.code == 1
    assert "1 results have no source" in run.json()["notices"][0]["message"]


def test_what_is_no_commit(checkout: Checkout, policycheck: Check, tmp_path_factory: pytest.TempPathFactory) -> None:
    checkout.commit(main_tf=volume("a"))
    for ref in ("no-such-branch", "--output=x", ""):
        run = policycheck("check", ".", f"--changed-since={ref}", cwd=checkout.root)
        assert (run.code, run.err.count("\n")) == (2, 1)
        assert "--changed-since" in run.err
    outside = tmp_path_factory.mktemp("outside")
    (outside / "main.tf").write_text(volume("a"))
    run = policycheck("check", ".", "--changed-since", "main", cwd=outside)
    assert (run.code, run.err.count("\n")) == (2, 1)


def test_differences() -> None:
    assert difference("a\nb\n", "a\nb\n") == []
    assert difference("", "a\nb\n") == [Lines(1, 2)]
    assert difference("a\nb\nc\n", "a\nx\nc\n") == [Lines(2, 2)]
    assert difference("a\nb\nc\n", "a\nc\n") == [Lines(2, 1)]
    assert Lines(2, 1).touches(1, 2)
    assert not Lines(2, 1).touches(2, 5)
    assert not Lines(2, 1).touches(1, 1)
    long = "".join(f"{n}\n" for n in range(9_000))
    assert difference(long, "".join(f"x{n}\n" for n in range(9_000))) == [Lines(1, 9_000)]
