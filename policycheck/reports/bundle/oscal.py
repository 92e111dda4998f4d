"""A bundle's results as an OSCAL assessment-results document (NIST, https://pages.nist.gov/OSCAL).

One result for each target; one observation for each rule of it; one finding for each safeguard that was tested; one
risk for each rule that fails, and for each exception (``deviation-approved``). The same records give the same document.
"""

from __future__ import annotations

import re
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from policycheck.evidence.record import FAILED
from policycheck.model.kinds.organisation import ATTESTATION
from policycheck.printable import clean
from policycheck.reports.bundle.tables import results
from policycheck.reports.report import as_text
from policycheck.rules.evaluate import FAIL, PASS, SUPPRESSED, UNDECIDED
from policycheck.rules.safeguards import safeguards

VERSION: Final = "1.2.3"
"""Of OSCAL; what is written here has not changed since 1.1."""

NAMESPACE: Final = "https://github.com/policycheck/policycheck/ns/oscal"
_UUIDS: Final = uuid.uuid5(uuid.NAMESPACE_URL, NAMESPACE)
_REGULATION: Final = "https://www.ecfr.gov/current/title-45/subtitle-A/subchapter-C/part-164"

Record = Mapping[str, Any]
Object = dict[str, Any]


def assessment_results(records: Sequence[Record], client: str, made: str) -> Object:
    """The document on the latest record of each target; `made` is the time in UTC."""
    plan = _uuid("plan", client)
    party = _uuid("party", client)
    return {
        "assessment-results": {
            "uuid": _uuid("document", client, *(f"{record['run']} {record['target']}" for record in records)),
            "metadata": {
                "title": f"HIPAA Security Rule assessment of {client}",
                "last-modified": made,
                "version": made,
                "oscal-version": VERSION,
                "roles": [{"id": "assessed", "title": "The organisation that was assessed"}],
                "parties": [{"uuid": party, "type": "organization", "name": client}],
                "responsible-parties": [{"role-id": "assessed", "party-uuids": [party]}],
            },
            "import-ap": {"href": f"#{plan}"},
            "results": [_result(record) for record in records],
            "back-matter": {
                "resources": [
                    {
                        "uuid": plan,
                        "title": "How it was assessed",
                        "description": "Every rule of the pack on every resource of its kind that was found; the "
                        "records in this bundle name the pack's version and digest.",
                        "rlinks": [{"href": "records/", "media-type": "application/json"}],
                    },
                    {
                        "uuid": _uuid("regulation"),
                        "title": "45 CFR part 164",
                        "rlinks": [{"href": _REGULATION, "media-type": "text/html"}],
                    },
                ]
            },
        }
    }


def control_id(section: str) -> str:
    """A section as OSCAL can name a control: ``hipaa-164.312-a-2-iv``."""
    return "-".join(["hipaa", *re.findall(r"[\w.]+", section)])


def _result(record: Record) -> Object:
    by_rule: dict[str, list[Mapping[str, Any]]] = {}
    for one in results(record):
        by_rule.setdefault(one["rule"], []).append(one)
    sections = _sections(by_rule.values())
    found: Object = {
        "uuid": _of(record, "result"),
        "title": _line(f"{record['target']} in run {record['run']}"),
        "description": _description(record),
        "start": record["started"],
        "end": record["finished"],
        "props": [
            _property("target", record["target"]),
            _property("outcome", record["outcome"]),
            _property("tool-version", record["tool"]["version"]),
            _property("rules-digest", record["pack"].get("digest") or "none"),
        ],
        "reviewed-controls": {"control-selections": [_selection(sections)]},
    }
    if not by_rule:
        return found
    items = list(_items(record, by_rule.values()))
    if items:
        found["local-definitions"] = {"inventory-items": items}
    found["observations"] = [_observation(record, rule, ones) for rule, ones in sorted(by_rule.items())]
    risks = [*_open_risks(record, by_rule), *_accepted_risks(record)]
    if risks:
        found["risks"] = risks
    found["findings"] = [_finding(record, section, ones) for section, ones in sections.items()]
    return found


def _sections(groups: Iterable[Iterable[Mapping[str, Any]]]) -> dict[str, list[Mapping[str, Any]]]:
    """The results of each safeguard, in the regulation's order."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for group in groups:
        for one in group:
            for section in one["safeguards"]:
                found.setdefault(section, []).append(one)
    order = {section: number for number, section in enumerate(safeguards())}
    return dict(sorted(found.items(), key=lambda pair: order.get(pair[0], len(order))))


def _selection(sections: Iterable[str]) -> Object:
    named = [{"control-id": control_id(section)} for section in sections]
    return {"include-controls": named} if named else {"include-all": {}, "remarks": "Nothing could be assessed."}


def _items(record: Record, groups: Iterable[Iterable[Mapping[str, Any]]]) -> Iterator[Object]:
    """The resources that an observation names: all but those that pass everything."""
    seen: set[str] = set()
    for group in groups:
        for one in group:
            resource = one["resource"]
            if one["verdict"] != PASS and resource["address"] not in seen:
                seen.add(resource["address"])
                described = {name: resource[name] for name in ("type", "provider", "account", "region")}
                yield {
                    "uuid": _of(record, "item", resource["address"]),
                    "description": _line(resource["address"]),
                    "props": [_property(name, value) for name, value in described.items() if _line(value) != "-"],
                }


def _observation(record: Record, rule: str, ones: Sequence[Mapping[str, Any]]) -> Object:
    counts = Counter(one["verdict"] for one in ones)
    attested = any(one["resource"]["kind"] == ATTESTATION for one in ones)
    found: Object = {
        "uuid": _of(record, "observation", rule),
        "title": _line(record["rules"].get(rule, {}).get("title", rule)),
        "description": ", ".join(f"{counts[verdict]} {verdict}" for verdict in sorted(counts)),
        "props": [_property("rule", rule), _property("severity", ones[0]["severity"])],
        "methods": ["EXAMINE" if attested else "TEST"],
        "types": ["control-objective"],
        "collected": record["finished"],
    }
    subjects = [_subject(record, one) for one in ones if one["verdict"] != PASS]
    if subjects:
        found["subjects"] = subjects
    return found


def _subject(record: Record, one: Mapping[str, Any]) -> Object:
    found = f"is not known: {one['reason']}" if one["reason"] else f"is {as_text(one['actual'])}"
    return {
        "subject-uuid": _of(record, "item", one["resource"]["address"]),
        "type": "inventory-item",
        "title": _line(one["resource"]["address"]),
        "props": [_property("verdict", one["verdict"]), _property("fingerprint", one["fingerprint"])],
        "remarks": _line(f"{one['attribute'] or one['resource']['type']} {found}; wanted: {one['expected']}"),
    }


def _finding(record: Record, section: str, ones: Sequence[Mapping[str, Any]]) -> Object:
    counts = Counter(one["verdict"] for one in ones)
    safeguard = safeguards().get(section)
    rules = dict.fromkeys(one["rule"] for one in ones)
    status = {"state": "satisfied", "reason": "pass"}
    if counts[FAIL]:
        status = {"state": "not-satisfied", "reason": "fail"}
    elif counts[UNDECIDED] or counts[SUPPRESSED]:
        status = {"state": "not-satisfied", "reason": "other"}
    words = ", ".join(f"{counts[verdict]} {verdict}" for verdict in sorted(counts))
    risks = [_of(record, "risk", one["rule"]) for one in ones if one["verdict"] == FAIL]
    risks += [_accepted(record, one) for one in ones if one["verdict"] == SUPPRESSED]
    found: Object = {
        "uuid": _of(record, "finding", section),
        "title": _line(f"45 CFR {section} {safeguard.title if safeguard else ''}"),
        "description": f"Of what rules can test of it: {words}. A passing test is not compliance with the safeguard.",
        "target": {"type": "objective-id", "target-id": control_id(section), "status": status},
        "related-observations": [{"observation-uuid": _of(record, "observation", rule)} for rule in rules],
    }
    if risks:
        found["related-risks"] = [{"risk-uuid": risk} for risk in dict.fromkeys(risks)]
    return found


def _open_risks(record: Record, by_rule: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[Object]:
    for rule, ones in sorted(by_rule.items()):
        failing = [one for one in ones if one["verdict"] == FAIL]
        if failing:
            title = _line(record["rules"].get(rule, {}).get("title", rule))
            yield {
                "uuid": _of(record, "risk", rule),
                "title": title,
                "description": f"{len(failing)} of {len(ones)} fail.",
                "statement": f"Not so: {title}",
                "props": [_property("rule", rule), _property("severity", failing[0]["severity"])],
                "status": "open",
            }


def _accepted_risks(record: Record) -> Iterator[Object]:
    for one in record["results"]:
        if one["verdict"] == SUPPRESSED:
            accepted = one["suppression"]
            address = one["resource"]["address"]
            risk: Object = {
                "uuid": _accepted(record, one),
                "title": _line(f"{one['rule']} accepted for {address}"),
                "description": _line(accepted["reason"]),
                "statement": "A documented exception covers what fails.",
                "props": [
                    _property("rule", one["rule"]),
                    _property("acceptance", accepted["acceptance"]),
                    _property("approved-by", accepted["approved_by"] or "nobody named"),
                ],
                "status": "deviation-approved",
            }
            if accepted["alternative"]:
                factor = {"uuid": _of(record, "instead", one["fingerprint"]), "description": accepted["alternative"]}
                risk["mitigating-factors"] = [factor]
            if accepted["until"]:
                risk["deadline"] = f"{accepted['until']}T23:59:59Z"
            yield risk


def _accepted(record: Record, one: Mapping[str, Any]) -> str:
    return _of(record, "accepted", one["rule"], one["resource"]["address"], one["fingerprint"])


def _description(record: Record) -> str:
    if record["outcome"] == FAILED:
        return "The target could not be assessed: " + "; ".join(_line(one["message"]) for one in record["errors"])
    words = f"{record['summary']['resources']} resources assessed"
    return f"{words}; {len(record['errors'])} errors" if record["errors"] else words


def _property(name: str, value: object) -> Object:
    return {"name": name, "ns": NAMESPACE, "value": _line(value)}


def _line(value: object) -> str:
    """One line, as OSCAL's texts are: never empty, no space at its ends."""
    return clean(str(value)).strip() or "-"


def _of(record: Record, *names: str) -> str:
    return _uuid(record["client"], record["target"], record["run"], *names)


def _uuid(*names: str) -> str:
    return str(uuid.uuid5(_UUIDS, "\0".join(names)))
