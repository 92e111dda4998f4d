"""What a pack covers: the safeguards of 45 CFR part 164, and the controls that others map to HIPAA."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from policycheck.errors import PolicycheckError
from policycheck.rules.pack import builtin_pack
from policycheck.rules.rule import PROVIDERS, Rule
from policycheck.rules.safeguards import Safeguard, organisational_parts, safeguards

_PREFIXES: Final = {"managed_rule": "config:", "check": "prowler:", "control": "powerpipe:", "id": ""}
"""What an alias begins with, by the name of the column that its control stands in."""


class Covered(NamedTuple):
    """A safeguard and what there is for it.

    Attributes:
        rules: for each cloud, the rules that assess it.
        organisational: what of it no scan of infrastructure can show, and needs an attestation; empty for nothing.
    """

    safeguard: Safeguard
    rules: dict[str, list[str]]
    organisational: str

    @property
    def assessed(self) -> bool:
        """Whether at least one rule tests it."""
        return any(self.rules.values())


class Control(NamedTuple):
    """A control of somebody else's list.

    Attributes:
        rule: the rule that judges the same; empty for none.
        reason: why there is none.
    """

    name: str
    rule: str
    reason: str


def by_safeguard(rules: Iterable[Rule]) -> list[Covered]:
    """Every safeguard of the Security Rule, in the regulation's order."""
    found: dict[str, dict[str, list[str]]] = {name: {cloud: [] for cloud in PROVIDERS} for name in safeguards()}
    for rule in rules:
        for name in rule.safeguards:
            for cloud in rule.providers:
                found[name][cloud].append(rule.id)
    parts = organisational_parts()
    return [Covered(safeguards()[name], clouds, parts.get(name, "")) for name, clouds in found.items()]


def against(path: Path, rules: Sequence[Rule]) -> list[Control]:
    """Every control of a list (CSV whose first column names them), and the rule that judges the same.

    Raises PolicycheckError where the file is no such list.
    """
    names = read_controls(path)
    judged = {alias: rule.id for rule in rules for alias in rule.aliases}
    reasons = out_of_scope(Path(rules[0].pack) if rules else builtin_pack())
    return [Control(name, judged.get(name, ""), "" if name in judged else reasons.get(name, "")) for name in names]


def read_controls(path: Path) -> list[str]:
    """The controls of a list, as aliases name them."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            column = (reader.fieldnames or [""])[0]
            names = [row[column].strip() for row in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise PolicycheckError(f"cannot be read: {getattr(error, 'strerror', None) or error}", str(path)) from None
    prefix = _PREFIXES.get(column)
    if prefix is None:
        known = ", ".join(_PREFIXES)
        raise PolicycheckError(f"no list of controls: its first column is {column!r}, not one of {known}", str(path), 1)
    if prefix == "config:":
        return [prefix + name.lower().replace("_", "-") for name in names]
    return [prefix + name for name in names]


def out_of_scope(pack: Path) -> dict[str, str]:
    """Controls of others that no rule judges on purpose, with the reason: ``out_of_scope.csv`` of a pack."""
    path = pack / "out_of_scope.csv"
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {row["control"]: row["reason"] for row in csv.DictReader(file)}
