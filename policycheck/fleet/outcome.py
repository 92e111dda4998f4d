"""What a fleet's run came to: for each target little more than counts, whatever its size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from policycheck.evidence.record import COMPLETE, FAILED, INCOMPLETE
from policycheck.fleet.file import Client
from policycheck.printable import clean
from policycheck.rules.rule import SEVERITIES

if TYPE_CHECKING:
    from policycheck.evidence.store import Run
    from policycheck.evidence.summary import Summary

SCHEMA: Final = "policycheck/fleet-result/v1"
UNRECORDED: Final = "unrecorded"
"""The outcome of a target whose record could not be kept; the next start of the run tries it again."""

_OUTCOMES: Final = (COMPLETE, INCOMPLETE, FAILED, UNRECORDED)


class Told(NamedTuple):
    """What is told of a target.

    Attributes:
        outcome: that of its record, or `UNRECORDED`.
        verdicts: how many results there are of each verdict; `severities` how many failing ones of each severity.
        error: the first thing that went wrong; empty for nothing.
    """

    client: str
    target: str
    outcome: str
    verdicts: Mapping[str, int]
    severities: Mapping[str, int]
    error: str

    @classmethod
    def of_summary(cls, found: Summary) -> Told:
        """What is told of a target by the store's summary of its record."""
        summary = found.summary
        return cls(found.client, found.target, found.outcome, summary["verdicts"], summary["severities"], found.error)

    @classmethod
    def unrecorded(cls, client: str, target: str, error: str) -> Told:
        """What is told of a target that has no record."""
        return cls(client, target, UNRECORDED, {}, {}, error)


class Result:
    """A run of a fleet, as far as it has come.

    Attributes:
        run: its id, and when it began.
    """

    def __init__(self, run: Run, clients: Iterable[Client]) -> None:
        self.run = run
        self._clients = {client.id: client for client in clients}
        self._told: dict[str, dict[str, Told]] = {}

    def add(self, told: Told) -> None:
        """Adds a target."""
        self._told.setdefault(told.client, {})[told.target] = told

    def all(self) -> Iterable[Told]:
        """Every target, client by client in the order of the file."""
        for client in self._clients:
            yield from self._told.get(client, {}).values()

    @property
    def whole(self) -> bool:
        """Whether every target has its record."""
        return all(told.outcome != UNRECORDED for told in self.all())

    def exit_code(self, fail_on: str) -> int:
        """1 for a failing result of a severity or worse, else 3 where not all could be assessed, else 0."""
        counted = () if fail_on == "never" else SEVERITIES[: SEVERITIES.index(fail_on) + 1]
        if any(told.severities.get(severity, 0) for told in self.all() for severity in counted):
            return 1
        return 3 if any(told.outcome != COMPLETE for told in self.all()) else 0

    def document(self) -> dict[str, Any]:
        """The result as JSON has it."""
        clients = []
        for client, targets in self._ordered():
            clients.append(
                {
                    "client": client.id,
                    "name": client.name,
                    "outcomes": dict(Counter(told.outcome for told in targets)),
                    "verdicts": _summed(told.verdicts for told in targets),
                    "severities": _summed(told.severities for told in targets),
                    "targets": [
                        {key: value for key, value in told._asdict().items() if key != "client"} for told in targets
                    ],
                }
            )
        return {"schema": SCHEMA, "run": self.run.id, "started": self.run.started, "clients": clients}

    def lines(self) -> list[str]:
        """A line for each client."""
        return [f"{client.id}: {standing(targets)}" for client, targets in self._ordered()]

    def errors(self) -> list[str]:
        """A line for each target that could not be assessed in whole."""
        return [clean(f"{told.client}: {told.target}: {told.error}") for told in self.all() if told.error]

    def _ordered(self) -> list[tuple[Client, list[Told]]]:
        return [(self._clients[id_], list(self._told[id_].values())) for id_ in self._clients if id_ in self._told]


def standing(targets: Sequence[Told]) -> str:
    """Targets in one sentence: ``3 targets, 1 of them failed; 5 failing (1 critical, 4 high), 2 unknown, …``."""
    outcomes = Counter(told.outcome for told in targets)
    verdicts, severities = _summed(t.verdicts for t in targets), _summed(t.severities for t in targets)
    number = f"{len(targets)} target{'s' if len(targets) != 1 else ''}"
    troubles = [f"{outcomes[name]} {name}" for name in _OUTCOMES[1:] if outcomes[name]]
    split = ", ".join(f"{severities[name]} {name}" for name in SEVERITIES if severities.get(name))
    failing = f"{sum(severities.values())} failing ({split})" if split else "nothing failing"
    rest = [f"{verdicts.get('unknown', 0)} unknown", f"{verdicts.get('pass', 0)} passing"]
    if verdicts.get("suppressed"):
        rest.append(f"{verdicts['suppressed']} suppressed")
    return f"{', '.join([number, *troubles])}; {', '.join([failing, *rest])}"


def _summed(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for one in counts:
        total.update(one)
    return dict(+total)
