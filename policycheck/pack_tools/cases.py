"""The cases of rules: real Terraform whose labels say the verdict that is due.

A case file has resources or outputs labelled ``pass_…``, ``fail_…``, ``unknown_…`` or ``na_…``; every other label is
support. What only a live account tells stands in a saved inventory (``aws.jsonl``), whose ids are the labels. What an
organisation attests stands in ``attestations.yaml``, whose names are the labels, and whose ``as_of`` is the day it is
judged on. A case file lies in a folder named as the rule: beside the rule, or under ``tests/rules`` of the pack or of a
folder around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from policycheck.checkout import checkout_root
from policycheck.inputs import Inputs
from policycheck.model.resource import Inventory
from policycheck.rules.condition import ABSENT, FALSE, TRUE, UNKNOWN
from policycheck.rules.evaluate import judge
from policycheck.rules.rule import Rule

if TYPE_CHECKING:
    from policycheck.providers.organisation.attestations import Attestations

VERDICTS: Final = {TRUE: "pass", FALSE: "fail", UNKNOWN: "unknown", ABSENT: "na"}

ATTESTATIONS: Final = "attestations.yaml"

_FORMS: Final = ("*.tf", "*.tf.json", "*.jsonl", ATTESTATIONS)
_LABEL: Final = re.compile(r"(pass|fail|unknown|na)(_|$)")
_DECLARED: Final = re.compile(r'^(resource|data)\s+"([^"]+)"\s+"([^"]+)"', re.M)
_OUTPUT: Final = re.compile(r'^output\s+"([^"]+)"', re.M)
_RECORDED: Final = re.compile(r'^\{"type":"[^"]+","id":"([^"]+)"', re.M)
_INDEX: Final = re.compile(r"\[[^\]]*\]$")


class CaseVerdict(NamedTuple):
    """What a rule said of a labelled resource, beside what is due.

    Attributes:
        got: empty where the rule did not judge the resource at all.
    """

    rule: str
    file: str
    address: str
    due: str
    got: str
    reason: str

    @property
    def right(self) -> bool:
        """Whether the rule said what is due; what does not apply may also not be judged at all."""
        return self.got == self.due or (self.due == "na" and not self.got)


def case_files(rule: Rule) -> list[Path]:
    """The case files of a rule, by name."""
    for folder in _folders(rule):
        files = sorted(path for form in _FORMS for path in folder.glob(form)) if folder.is_dir() else []
        if files:
            return files
    return []


def _folders(rule: Rule) -> Iterator[Path]:
    pack = Path(rule.pack)
    yield (pack / rule.source).parent / rule.id
    top = checkout_root(str(pack)) or pack
    for folder in (pack, *pack.resolve().parents):
        yield folder / "tests" / "rules" / rule.id
        if folder == top:
            return


def run_cases(rule: Rule, inputs: Inputs) -> Iterator[CaseVerdict]:
    """The verdicts on every labelled resource in the rule's case files, each file by itself."""
    for path in case_files(rule):
        found: dict[str, CaseVerdict] = {}
        for inventory in _inventories(path, inputs):
            found.update((v.address, v) for v in labelled_verdicts(rule, inventory, str(path)))
        judged = {_INDEX.sub("", address) for address in found}
        yield from found.values()
        for address, due in labels(path):
            if address not in judged:
                yield CaseVerdict(rule.id, str(path), address, due, "", "the rule does not judge it")


def _inventories(path: Path, inputs: Inputs) -> Iterable[Inventory]:
    return [_attested(path).inventory()] if path.name == ATTESTATIONS else inputs.read(str(path))


def _attested(path: Path) -> Attestations:
    from policycheck.documents.document import Document
    from policycheck.providers.organisation.attestations import Attestations

    return Attestations(Document.read(path), is_case=True)


def labels(path: Path) -> Iterator[tuple[str, str]]:
    """The labelled resources of a case file, and what is due of each."""
    if path.name == ATTESTATIONS:
        addresses = (resource.address for resource in _attested(path).inventory())
        yield from ((address, label[1]) for address in addresses if (label := _LABEL.match(_last(address))))
        return
    text = path.read_text(encoding="utf-8")
    for name in _RECORDED.findall(text) if path.suffix == ".jsonl" else ():
        label = _LABEL.match(name)
        if label:
            yield name, label[1]
    for name in _OUTPUT.findall(text):
        label = _LABEL.match(name)
        if label:
            yield f"output.{name}", label[1]
    for sort, type_, name in _DECLARED.findall(text):
        label = _LABEL.match(name)
        if label:
            yield f"{'data.' if sort == 'data' else ''}{type_}.{name}", label[1]


def labelled_verdicts(rule: Rule, inventory: Inventory, file: str, prefix: str = "") -> Iterator[CaseVerdict]:
    """What `rule` says of each labelled resource whose address begins with `prefix`."""
    by_address: dict[str, list[tuple[int, str]]] = {}
    for resource in inventory.of_kind(rule.kind):
        if resource.address.startswith(prefix) and resource.provider in rule.providers:
            truth, attribute, wanted = judge(rule, resource)
            value = attribute.value if attribute else None
            field = attribute.origin.field_path(attribute.field) if attribute else ""
            if not (truth == UNKNOWN and resource.partial):
                by_address.setdefault(resource.address, []).append((truth, f"{field} = {value!r}; {wanted}"))
    for address, answers in by_address.items():
        label = _LABEL.match(_last(address))
        if label:
            # A type may be read as several things: one that fails makes the resource fail.
            truth, reason = min(answers, key=lambda answer: (FALSE, UNKNOWN, TRUE, ABSENT).index(answer[0]))
            yield CaseVerdict(rule.id, file, address, label[1], VERDICTS[truth], reason)


def _last(address: str) -> str:
    """The label in an address."""
    return _INDEX.sub("", address).rpartition(".")[2]


def wrong_cases(rules: Iterable[Rule], inputs: Inputs) -> tuple[int, list[CaseVerdict]]:
    """How many cases the rules have, and those whose verdict is not the one that is due."""
    verdicts = [verdict for rule in rules for verdict in run_cases(rule, inputs)]
    return len(verdicts), [verdict for verdict in verdicts if not verdict.right]
