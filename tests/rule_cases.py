"""The AWS cases of the rules as the real provider plans them.

As a program: ``python tests/rule_cases.py [--no-aws] [RULE...]`` prints the cases that have not the verdict on their
label, from source and, for AWS, from the plan too.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from terraform_cli import plan_json

from policycheck.inputs import Inputs, read_input
from policycheck.pack_tools.cases import VERDICTS, CaseVerdict, labelled_verdicts, labels, wrong_cases
from policycheck.rules.pack import load_pack
from policycheck.rules.rule import Rule

__all__ = ["CASES", "VERDICTS", "case_files", "planned", "write_root"]

CASES = ROOT / "tests" / "rules"
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
_ACCOUNT_WIDE = re.compile(r'"aws_(?:backup_selection|ebs_encryption_by_default|s3_account_public_access_block)"')


def case_files(rules: Iterable[str], cloud: str) -> dict[str, Path]:
    """The case file of each rule that has one for a cloud (``aws``, ``azure``, ``google``)."""
    return {rule: path for rule in rules if (path := CASES / rule / f"{cloud}.tf").is_file()}


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


def planned(files: dict[str, Path], rules: dict[str, Rule]) -> list[CaseVerdict]:
    """The verdicts on the AWS cases from plans that the real provider makes of them: one of them all, and one of
    each file with settings that hold for a whole account."""
    alone = {rule for rule, path in files.items() if _ACCOUNT_WIDE.search(path.read_text(encoding="utf-8"))}
    shared = {rule: path for rule, path in files.items() if rule not in alone}
    roots = [*([shared] if shared else []), *({rule: files[rule]} for rule in sorted(alone))]
    return [verdict for root in roots for verdict in _planned(root, rules)]


def _planned(files: dict[str, Path], rules: dict[str, Rule]) -> list[CaseVerdict]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_root(folder, files)
        plan = folder / "plan.json"
        plan.write_text(json.dumps(plan_json(folder, "-refresh=false")), encoding="utf-8")
        inventory = read_input(str(plan))
        found: list[CaseVerdict] = []
        for rule, path in files.items():
            prefix = f"module.{rule}."
            verdicts = {
                re.sub(r"\[[^\]]*\]$", "", v.address): v
                for v in labelled_verdicts(rules[rule], inventory, str(path), prefix)
            }
            found.extend(verdicts.values())
            found.extend(
                CaseVerdict(rule, str(path), label, due, "", "the rule does not judge it")
                for label, due in labels(path)
                # Outputs are judged in the root module only: tests/test_outputs.py plans them.
                if prefix + label not in verdicts and not label.startswith("output.")
            )
        return found


def main(arguments: list[str]) -> int:
    pack = {rule.id: rule for rule in load_pack()}
    names = [a for a in arguments if not a.startswith("--")] or sorted(p.name for p in CASES.iterdir())
    for name in [name for name in names if name not in pack]:
        print(f"no rule {name}")
        names.remove(name)
    count, wrong = wrong_cases([pack[name] for name in names], Inputs())
    files = case_files(names, "aws")
    if "--no-aws" not in arguments and files:
        found = planned(files, pack)
        count += len(found)
        wrong += [verdict for verdict in found if not verdict.right]
    for v in wrong:
        print(f"{v.rule}: {v.address} is {v.got or 'not judged'}, due {v.due} ({v.reason})")
    print(f"{count} cases, {len(wrong)} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
