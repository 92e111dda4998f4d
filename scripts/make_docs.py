"""Writes what is made from the pack: the pages of ``docs/`` (one for each rule, their index, the coverage, the model)
and the permissions of ``examples/onboarding/``.

Usage: make_docs.py [--check]. With --check nothing is written; the exit code is 1 where a page is not up to date.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from policycheck.model.kinds import all_kinds
from policycheck.pack_tools.coverage import by_safeguard, out_of_scope
from policycheck.pack_tools.page import CLOUDS, rule_page
from policycheck.providers.aws import scan as aws
from policycheck.providers.azure import scan as azure
from policycheck.providers.gcp import scan as gcp
from policycheck.rules.pack import builtin_pack, load_pack
from policycheck.rules.rule import Rule

DOCS = ROOT / "docs"
ONBOARDING = ROOT / "examples" / "onboarding"


def pages() -> Iterator[tuple[Path, str]]:
    """Every page with its text."""
    pack = sorted(load_pack(), key=lambda rule: rule.source)
    for rule in pack:
        yield DOCS / "rules" / f"{rule.id}.md", rule_page(rule)
    yield DOCS / "rules" / "README.md", index(pack)
    yield DOCS / "coverage.md", coverage(pack)
    yield DOCS / "model.md", model()
    yield ONBOARDING / "aws" / "policy.json", document(aws.policy(of(pack, "aws")))
    yield ONBOARDING / "azure" / "role.json", document(azure.role(of(pack, "azure"), []))
    yield ONBOARDING / "google" / "role.json", document(gcp.role(of(pack, "gcp")))


def of(pack: list[Rule], cloud: str) -> list[Rule]:
    return [rule for rule in pack if cloud in rule.providers]


def document(permissions: Any) -> str:
    return json.dumps(permissions, indent=2) + "\n"


def index(pack: list[Rule]) -> str:
    lines = ["# Rules", "", f"{len(pack)} rules, by what they protect. Made from the pack by `make docs`."]
    family = ""
    for rule in pack:
        own = rule.source.partition("/")[0]
        if own != family:
            family = own
            lines += [
                "",
                f"## {family.capitalize()}",
                "",
                "| rule | severity | clouds | safeguards |",
                "| --- | --- | --- | --- |",
            ]
        clouds = ", ".join(CLOUDS[cloud] for cloud in rule.providers)
        lines.append(f"| [{rule.title}]({rule.id}.md) | {rule.severity} | {clouds} | {', '.join(rule.safeguards)} |")
    return "\n".join(lines) + "\n"


def coverage(pack: list[Rule]) -> str:
    lines = [
        "# Coverage",
        "",
        "Each standard and implementation specification of 45 CFR 164.308 to 164.316: the rules that assess it, by",
        "cloud, from Terraform source, plans, states and live inventories alike; and what of it is organisational,",
        "which no scan shows and an attestation has to: rules of `organisation` judge those",
        "([attestations.md](attestations.md)). Made from the pack by `make docs`.",
        "",
        "| safeguard | assessed by | needs an attestation |",
        "| --- | --- | --- |",
    ]
    for entry in by_safeguard(pack):
        safeguard = entry.safeguard
        requirement = f" ({safeguard.requirement})" if safeguard.requirement else ""
        ids = list(dict.fromkeys(id_ for ids in entry.rules.values() for id_ in ids))
        rules = ", ".join(f"[{id_}](rules/{id_}.md) ({clouds_of(entry.rules, id_)})" for id_ in ids)
        assessed = rules or ("—" if entry.organisational else "not assessed")
        lines.append(f"| {safeguard.id} {safeguard.title}{requirement} | {assessed} | {entry.organisational or '—'} |")
    lines += ["", "## Controls of others that are out of scope", ""]
    lines += ["`policycheck rules coverage --against LIST.csv` prints which rule judges which control of a list.", ""]
    lines += ["| control | why |", "| --- | --- |"]
    lines += [f"| `{name}` | {reason} |" for name, reason in sorted(out_of_scope(builtin_pack()).items())]
    return "\n".join(lines) + "\n"


def clouds_of(rules: dict[str, list[str]], id_: str) -> str:
    return ", ".join(cloud for cloud, ids in rules.items() if id_ in ids)


def model() -> str:
    lines = ["# The resource model", "", "Every kind and its attributes: the vocabulary of rules. Made by `make docs`."]
    for kind in sorted(all_kinds().values(), key=lambda kind: kind.name):
        lines += [
            "",
            f"## {kind.name}",
            "",
            f"{kind.meaning}.",
            "",
            "| attribute | form | meaning |",
            "| --- | --- | --- |",
        ]
        for name, field in kind.fields.items():
            lines.append(f"| `{name}` | {field.form} | {field.meaning} |")
            lines += [f"| `{name}.{inner}` | {f.form} | {f.meaning} |" for inner, f in (field.fields or {}).items()]
    return "\n".join(lines) + "\n"


def main(check: bool) -> int:
    written = dict(pages())
    stale = [path for path, text in written.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    gone = [path for path in (DOCS / "rules").glob("*.md") if path not in written]
    for path in stale + gone:
        print(f"{path.relative_to(ROOT)} is not up to date" if check else path.relative_to(ROOT))
        if not check and path in written:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(written[path], encoding="utf-8")
        elif not check:
            path.unlink()
    return 1 if check and (stale or gone) else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv))
