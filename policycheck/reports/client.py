"""What a report on one client says, in the order in which it says it: made from evidence records alone.

The page and the Markdown report are two ways to write a `ClientReport` down.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from policycheck.evidence.record import COMPLETE, FAILED
from policycheck.printable import clean
from policycheck.reports.report import as_text
from policycheck.reports.standing import ATTESTATIONS, Standing, severities, standings, verdicts
from policycheck.rules.evaluate import FAIL, PASS, SUPPRESSED, UNDECIDED
from policycheck.rules.rule import SEVERITIES
from policycheck.rules.safeguards import safeguards

Record = Mapping[str, Any]

LISTED: Final = (FAIL, UNDECIDED, SUPPRESSED)
_RANK: Final = {severity: rank for rank, severity in enumerate(SEVERITIES)}
_ATTESTATION_WORDS: Final = {
    FAIL: "Overdue or incomplete",
    UNDECIDED: "Unclear",
    SUPPRESSED: "Accepted",
    PASS: "Attested",
}


class Target(NamedTuple):
    """One target of a client as it was last assessed.

    Attributes:
        record: the latest record that could assess something; a failed one where there is none.
        failure: the latest record, where it could assess nothing and an earlier one could; None otherwise.
    """

    record: Record
    failure: Record | None = None

    @property
    def name(self) -> str:
        return str(self.record["target"])

    @property
    def state(self) -> str:
        """How its last run ended: ``complete``, ``incomplete`` or ``failed``."""
        return FAILED if self.failure else str(self.record["outcome"])

    @property
    def failed(self) -> Record | None:
        """The record of its last run, where that could assess nothing."""
        return self.failure or (self.record if self.record["outcome"] == FAILED else None)


class Seen(NamedTuple):
    """What the store knows of a finding's past.

    Attributes:
        first: when the run finished that found it first, in UTC.
        reopened: how many times it came back after it was fixed.
    """

    first: str
    reopened: int


class Fix(NamedTuple):
    """What to do about a rule that fails.

    Attributes:
        resources: how many resources it fails on.
        how: by cloud, what to change.
    """

    rule: str
    title: str
    severity: str
    resources: int
    safeguards: list[str]
    how: dict[str, str]


class Attested(NamedTuple):
    """An attested item: a document with its owner and date, and how it was judged.

    Attributes:
        state: the worst verdict on it.
        known: what the record knows of it by the model's names: ``owner``, ``document``, ``digest``, ``reviewed``…
        remarks: what is wrong with it.
    """

    name: str
    state: str
    known: Mapping[str, Any]
    safeguards: list[str]
    remarks: list[str]

    @property
    def words(self) -> str:
        return "Missing" if self.missing else _ATTESTATION_WORDS[self.state]

    @property
    def missing(self) -> bool:
        """Whether nothing at all is attested."""
        return self.state == FAIL and self.known.get("listed") is False

    @property
    def dated(self) -> str:
        """The day of its last review, or on which it was signed; empty for neither."""
        return str(self.known.get("reviewed") or self.known.get("signed") or "")


class Point(NamedTuple):
    """How a client stood after one run: failing results by severity, and the accepted ones."""

    finished: str
    severities: dict[str, int]
    suppressed: int
    unknown: int


class ClientReport:
    """Everything that is told of one client.

    Attributes:
        client: the client's id; empty where a single run is told of.
        targets: the assessed targets; the attestations are one of them, named `ATTESTATIONS`.
        trend: how it stood after each run, oldest first.
        seen: the past of findings, by target and fingerprint, as far as it is known.
        limits: what the report leaves out, in sentences.
        made: the time in UTC at which the report is made.
    """

    def __init__(
        self,
        client: str,
        targets: Sequence[Target],
        trend: Sequence[Point] = (),
        seen: Mapping[tuple[str, str], Seen] | None = None,
        limits: Sequence[str] = (),
    ) -> None:
        self.client = client
        self.targets = sorted(targets, key=lambda target: (target.name == ATTESTATIONS, target.name))
        self.trend = list(trend)
        self.seen = seen or {}
        self.limits = limits
        self.made = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        self.records = [target.record for target in self.targets]
        summaries = [record["summary"] for record in self.records]
        self.standings: list[Standing] = standings(
            (record["target"], record["summary"]) for record in self.records if record["outcome"] != FAILED
        )
        self.severities = severities(summaries)
        self.verdicts = verdicts(summaries)
        self.resources = sum(one["resources"] for one in self.inputs)

    @property
    def title(self) -> str:
        """What the client is called; its id where its records do not say."""
        return next((str(record["name"]) for record in self.records if record.get("name")), self.client)

    @property
    def inputs(self) -> list[Mapping[str, Any]]:
        """What was read of infrastructure."""
        return [one for target in self.scanned for one in target.record["inputs"]]

    @property
    def scanned(self) -> list[Target]:
        """The targets that are infrastructure."""
        return [target for target in self.targets if target.name != ATTESTATIONS]

    @property
    def finished(self) -> str:
        """When the last run that assessed something ended; empty for never."""
        return max((r["finished"] for r in self.records if r["outcome"] != FAILED), default="")

    @property
    def assessed(self) -> list[Target]:
        """The targets of infrastructure of which a run could assess something."""
        return [target for target in self.scanned if target.record["outcome"] != FAILED]

    @property
    def judges(self) -> list[Record]:
        """By what was judged: a record for each version and rule pack, the latest first."""
        found: dict[tuple[str, str], Record] = {}
        usable = [record for record in self.records if record["outcome"] != FAILED]
        for record in sorted(usable or self.records, key=lambda one: str(one["finished"]), reverse=True):
            found.setdefault((record["tool"]["version"], record["pack"].get("digest", "")), record)
        return list(found.values())

    def results(self) -> Iterator[tuple[Record, Mapping[str, Any]]]:
        """The failing, unknown and suppressed results, each with its record."""
        for record in self.records:
            for result in record["results"]:
                if result["verdict"] in LISTED:
                    yield record, result

    def fixes(self) -> list[Fix]:
        """The rules that fail, in the order in which to see to them: the worst first, required before addressable,
        then what fails most often."""
        found: dict[str, list[Mapping[str, Any]]] = {}
        rules: dict[str, Mapping[str, Any]] = {}
        for record, result in self.results():
            if result["verdict"] == FAIL:
                found.setdefault(result["rule"], []).append(result)
                rules[result["rule"]] = record["rules"][result["rule"]]
        fixes = [_fix(rule, rules[rule], results) for rule, results in found.items()]
        return sorted(fixes, key=lambda fix: (_RANK[fix.severity], not _required(fix), -fix.resources, fix.title))

    def exceptions(self) -> list[tuple[Record, Mapping[str, Any]]]:
        """The exceptions in force, each with the rule that it suppresses, soonest to end first."""
        found = [
            (record["rules"][one["rule"]], {**one, "target": record["target"]})
            for record in self.records
            for one in record["exceptions"]
        ]
        return sorted(found, key=lambda pair: (pair[1]["until"] or "9999", pair[1]["rule"], pair[1]["resource"]))

    def attestations(self) -> list[Attested]:
        """What is attested, and what should be: the worst first."""
        items = [one for record in self.records if record["target"] == ATTESTATIONS for one in _attested(record)]
        order = {state: rank for rank, state in enumerate(_ATTESTATION_WORDS)}
        return sorted(items, key=lambda item: (order[item.state], item.missing, item.name))

    def unsupported(self) -> list[tuple[str, int]]:
        """The types that no rule looks at, with how many resources of them there are: most first."""
        total: Counter[str] = Counter()
        for record in self.records:
            for one in record["inputs"]:
                total.update(one["not_assessed"])
        return sorted(total.items(), key=lambda pair: (-pair[1], pair[0]))

    def errors(self) -> list[tuple[str, str]]:
        """What could not be read or asked, with the target."""
        found = []
        for target in self.targets:
            for record in filter(None, (target.failure, target.record)):
                found += [(target.name, remark(error)) for error in record["errors"]]
        return found

    def notices(self) -> list[str]:
        """Further remarks: exceptions that are past their date, and the like."""
        return [remark(notice) for record in self.records for notice in record["notices"]]

    def complete(self) -> bool:
        """Whether every target was assessed in full in its last run."""
        return all(target.state == COMPLETE for target in self.targets)


def remark(entry: Mapping[str, Any]) -> str:
    """An error or notice with its place, on one line."""
    place = ":".join(str(part) for part in (entry["file"], entry["line"], entry["column"]) if part)
    return clean(f"{place}: {entry['message']}" if place else entry["message"])


def found(result: Mapping[str, Any]) -> str:
    """What was found, in words: ``encrypted is false``."""
    subject = result["attribute"] or result["resource"]["type"]
    if result["reason"]:
        return clean(f"{subject} is not known: {result['reason']}")
    return clean(f"{subject} is {as_text(result['actual'])}")


def where(result: Mapping[str, Any]) -> str:
    """The file and line, or the account and region of what stands in no file."""
    location, resource = result["location"], result["resource"]
    if location["file"]:
        return clean(f"{location['file']}:{location['line']}" if location["line"] else location["file"])
    return clean("/".join(part for part in (resource["account"], resource["region"]) if part))


def trend(history: Iterable[tuple[str, str, str, Mapping[str, Any]]]) -> list[Point]:
    """How a client stood after each run, from (run, target, time finished, summary) in the order of time; without
    those that could assess nothing.

    A target that a run leaves out stands as it last did.
    """
    latest: dict[str, Mapping[str, Any]] = {}
    points: dict[str, Point] = {}
    for run, target, finished, summary in history:
        latest[target] = summary
        counts = verdicts(latest.values())
        points[run or finished] = Point(finished, severities(latest.values()), counts[SUPPRESSED], counts[UNDECIDED])
    return list(points.values())


def _required(fix: Fix) -> bool:
    known = safeguards()
    return any(section in known and known[section].requirement == "required" for section in fix.safeguards)


def _fix(rule: str, told: Mapping[str, Any], results: Sequence[Mapping[str, Any]]) -> Fix:
    clouds = {result["resource"]["provider"] for result in results}
    how = {cloud: text for cloud, text in told["fix"].items() if cloud in clouds} or dict(told["fix"])
    severity = min((result["severity"] for result in results), key=_RANK.__getitem__)
    resources = {(result["resource"]["account"], result["resource"]["address"]) for result in results}
    return Fix(rule, told["title"], severity, len(resources), list(told["safeguards"]), how)


def _attested(record: Record) -> Iterator[Attested]:
    judged: dict[str, list[tuple[str, str, str]]] = {}
    for result in record["results"]:
        judged.setdefault(result["resource"]["address"], []).append((result["verdict"], result["rule"], found(result)))
    for rule, positions in record["passed"].items():
        for position in positions:
            judged.setdefault(record["resources"][position]["address"], []).append((PASS, rule, ""))
    names = {resource["address"]: resource["name"] for resource in record["resources"]}
    known = {one["address"]: one for one in record.get("attestations", ())}
    for address, found_ in judged.items():
        verdict = min((one[0] for one in found_), key=list(_ATTESTATION_WORDS).index)
        told = record["rules"]
        sections = sorted({section for _, rule, _ in found_ for section in told[rule]["safeguards"]})
        facts = known.get(address, {})
        wrong = "nothing attests it" if facts.get("listed") is False else ""
        remarks = [f"{told[rule]['title']}: {wrong or text}" for one, rule, text in found_ if one != PASS]
        yield Attested(_name(names.get(address) or address, facts), verdict, facts, sections, remarks)
    # A run that kept no passing results still knows what is attested; nothing is wrong with what it lists nowhere.
    for address, facts in known.items():
        if address not in judged and facts.get("listed"):
            yield Attested(_name(names.get(address) or address, facts), PASS, facts, [], [])


def _name(name: str, known: Mapping[str, Any]) -> str:
    """``risk_analysis`` as ``Risk analysis``; one of several of a type with its own name behind."""
    subject = str(known.get("subject") or name)
    words = subject.replace("_", " ").capitalize()
    return words if name == subject else f"{words}: {name}"
