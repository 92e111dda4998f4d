"""The cases of the rules: real Terraform whose labels say the verdict that is due.

``tests/rules/<rule>/<cloud>.tf`` has resources labelled ``pass_…``, ``fail_…``, ``unknown_…`` or ``na_…``; every
other label is support. As a program: ``python tests/rule_cases.py [--no-aws] [RULE...]`` prints what disagrees.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from hcl_plan import plan_of
from terraform_cli import plan_json

from policycheck.inputs import read_input
from policycheck.model.resource import Inventory
from policycheck.rules.condition import ABSENT, FALSE, TRUE, UNKNOWN
from policycheck.rules.evaluate import judge
from policycheck.rules.pack import load_pack
from policycheck.rules.rule import Rule

CASES = ROOT / "tests" / "rules"
VERDICTS = {TRUE: "pass", FALSE: "fail", UNKNOWN: "unknown", ABSENT: "na"}
PROVIDER = """
provider "aws" {
  region                      = "us-east-1"
  access_key                  = "mock"
  secret_key                  = "mock"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
  skip_metadata_api_check     = true
  skip_region_validation      = true
}
resource "terraform_data" "unknown" {
  input = timestamp()
}
"""
_VARIABLE = re.compile(r'^variable\s+"([^"]+)"\s*\{(?:([^\n]*)\}$|\n(.*?)^\})', re.M | re.S)
_LABEL = re.compile(r"^(pass|fail|unknown|na)(_|$)")


class Verdict(NamedTuple):
    """What a rule said of a labelled resource, beside what is due."""

    rule: str
    address: str
    due: str
    got: str
    reason: str


def case_files(rules: Iterable[str], cloud: str) -> dict[str, Path]:
    """The case file of each rule that has one for a cloud (``aws``, ``azure``, ``google``)."""
    return {rule: path for rule in rules if (path := CASES / rule / f"{cloud}.tf").is_file()}


def verdicts(rule: Rule, inventory: Inventory, prefix: str = "") -> Iterator[Verdict]:
    """What `rule` says of each labelled resource whose address begins with `prefix`."""
    by_label: dict[str, list[tuple[int, str]]] = {}
    for resource in inventory.of_kind(rule.kind):
        if resource.address.startswith(prefix) and resource.provider in rule.providers:
            truth, attribute, wanted = judge(rule, resource)
            value = attribute.value if attribute else None
            reason = f"{attribute.origin.field_path(attribute.field) if attribute else ''} = {value!r}; {wanted}"
            if not (truth == UNKNOWN and resource.partial):
                by_label.setdefault(resource.address, []).append((truth, reason))
    for address, found in by_label.items():
        label = re.sub(r"\[.*?\]$", "", address).rpartition(".")[2]
        due = _LABEL.match(label)
        if due:
            # A type may be read as several things: one that fails makes the resource fail.
            truth, reason = min(found, key=lambda f: (FALSE, UNKNOWN, TRUE, ABSENT).index(f[0]))
            yield Verdict(rule.id, address, due[1], VERDICTS[truth], reason)


def labels(path: Path) -> list[str]:
    """The labels in a case file that say a verdict, as ``type.label`` (``data.type.label``)."""
    found = re.findall(r'^(resource|data)\s+"([^"]+)"\s+"([^"]+)"', path.read_text(encoding="utf-8"), re.M)
    prefixes = {"resource": "", "data": "data."}
    return [f"{prefixes[keyword]}{type_}.{label}" for keyword, type_, label in found if _LABEL.match(label)]


def write_root(folder: Path, files: dict[str, Path]) -> None:
    """One configuration with a module for each rule's cases; variables without a default get an unknown value."""
    main = [PROVIDER]
    for rule, path in files.items():
        text = path.read_text(encoding="utf-8")
        module = folder / rule
        module.mkdir()
        (module / "main.tf").write_text(text, encoding="utf-8")
        variables = [m[1] for m in _VARIABLE.finditer(text) if "default" not in (m[2] or m[3] or "")]
        passed = "".join(f"  {name} = terraform_data.unknown.output\n" for name in variables)
        main.append(f'module "{rule}" {{\n  source = "./{rule}"\n{passed}}}\n')
    (folder / "main.tf").write_text("\n".join(main), encoding="utf-8")


def planned(files: dict[str, Path], rules: dict[str, Rule]) -> list[Verdict]:
    """The verdicts on the AWS cases from one plan that the real provider makes of them all."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_root(folder, files)
        plan = folder / "plan.json"
        plan.write_text(json.dumps(plan_json(folder, "-refresh=false")), encoding="utf-8")
        inventory = read_input(str(plan))
        return [v for rule in files for v in verdicts(rules[rule], inventory, f"module.{rule}.")]


def derived(files: dict[str, Path], rules: dict[str, Rule]) -> list[Verdict]:
    """The verdicts on the cases of a cloud whose provider is not here, from plans derived from their source."""
    found: list[Verdict] = []
    with tempfile.TemporaryDirectory() as name:
        plan = Path(name, "plan.json")
        for rule, path in files.items():
            plan.write_text(json.dumps(plan_of(path.read_text(encoding="utf-8"))), encoding="utf-8")
            found.extend(verdicts(rules[rule], read_input(str(plan))))
    return found


def missing(files: dict[str, Path], found: Sequence[Verdict]) -> list[str]:
    """Labelled resources that got no verdict at all, which is right only for ``na_…``."""
    judged = {(v.rule, re.sub(r"^module\.[^.]+\.", "", re.sub(r"\[[^\]]*\]$", "", v.address))) for v in found}
    return [
        f"{rule}: {label} is not judged at all"
        for rule, path in files.items()
        for label in labels(path)
        if (rule, label) not in judged and ".na" not in label
    ]


def main(arguments: list[str]) -> int:
    pack = {rule.id: rule for rule in load_pack()}
    names = [a for a in arguments if not a.startswith("--")] or sorted(p.name for p in CASES.iterdir())
    for name in [name for name in names if name not in pack]:
        print(f"no rule {name}")
        names.remove(name)
    groups = [(case_files(names, cloud), derived) for cloud in ("azure", "google")]
    if "--no-aws" not in arguments:
        groups.append((case_files(names, "aws"), planned))
    wrong = count = 0
    for files, judged in groups:
        found = judged(files, pack) if files else []
        count += len(found)
        for v in found:
            if v.due != v.got:
                wrong += 1
                print(f"{v.rule}: {v.address} is {v.got}, due {v.due} ({v.reason})")
        for line in missing(files, found):
            wrong += 1
            print(line)
    print(f"{count} cases, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
