"""``policycheck rules new``: a rule and its cases, ready to be filled in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from policycheck.errors import PolicycheckError
from policycheck.model.kind import Field, Kind
from policycheck.model.kinds import all_kinds
from policycheck.model.kinds.organisation import ATTESTATION
from policycheck.pack_tools.cases import ATTESTATIONS

_ID: Final = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_WANTED: Final = {"flag": "true", "number": "{at_least: 1}", "version": '{at_least: "1.2"}'}

_RULE: Final = """\
id: {id}
title: {title}
kind: {kind}  # {meaning}
severity: medium
safeguards: ["164.312(a)(1)"]  # the specification of 45 CFR part 164 that it tests
assert:
{wanted}
why: >-
  What happens to patient data without it, in a sentence or two.
fix:
  {provider}: What to change, and where.
"""
_CASES: Final = """\
# Labels say the verdict that is due: pass_..., fail_..., unknown_..., na_... Run them with `policycheck rules test`.
variable "unknown" {}

resource "aws_s3_bucket" "pass_example" {
  bucket = "clinic-records"
}

resource "aws_s3_bucket" "fail_example" {
  bucket = "clinic-records-open"
}
"""
_ATTESTED: Final = """\
# Names say the verdict that is due: pass_..., fail_..., unknown_..., na_... Run them with `policycheck rules test`.
schema: policycheck/attestations/v1
as_of: 2026-11-25
attestations:
  - type: risk_analysis
    name: pass_example
    owner: A. Owner
  - type: risk_analysis
    name: fail_example
"""


def scaffold(id_: str, kind_name: str, folder: Path) -> list[Path]:
    """Writes a rule and its first case file below `folder`, and names them.

    Raises PolicycheckError for an id that is none, an unknown kind, or a file that is there already.
    """
    if not _ID.fullmatch(id_):
        raise PolicycheckError(f"{id_!r} is no rule id: lower-case words with hyphens")
    kind = all_kinds().get(kind_name)
    if kind is None:
        raise PolicycheckError(f"no kind {kind_name!r}; there are {', '.join(sorted(all_kinds()))}")
    provider, name, cases = ("aws", "aws.tf", _CASES)
    if kind_name == ATTESTATION:
        provider, name, cases = ("organisation", ATTESTATIONS, _ATTESTED)
    written = {folder / f"{id_}.yaml": _rule(id_, kind, provider), folder / id_ / name: cases}
    for path, text in written.items():
        if path.exists():
            raise PolicycheckError("is there already", str(path))
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        except OSError as error:
            raise PolicycheckError(f"cannot be written: {error.strerror}", str(path)) from None
    return list(written)


def _rule(id_: str, kind: Kind, provider: str) -> str:
    fields = [line for number, field in enumerate(kind.fields.items()) for line in [_wanted(number, *field)]]
    return _RULE.format(
        id=id_,
        title=f"{id_.replace('-', ' ').capitalize()} in words",
        kind=kind.name,
        meaning=kind.meaning,
        provider=provider,
        wanted="\n".join(fields),
    )


def _wanted(number: int, name: str, field: Field) -> str:
    """The first attribute as the condition, the others as comments to choose from."""
    wanted = _WANTED.get(field.form, "{exists: true}")
    return f"  {'' if number == 0 else '# '}{name}: {wanted}  # {field.meaning}"
