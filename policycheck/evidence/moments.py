"""How a client stood at a moment: after a run, or at the end of a day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from policycheck.errors import PolicycheckError
from policycheck.evidence.chain import period
from policycheck.evidence.record import FAILED
from policycheck.evidence.store import Store
from policycheck.evidence.summary import Summary


@dataclass(frozen=True, slots=True)
class Moment:
    """How a client stood. A target that a run leaves out stands as it last did.

    Attributes:
        name: the run, or the date, as it was asked for.
        time: when the last run of it finished, in UTC.
        latest: the last run on each target.
        usable: the last one that could assess something; a target that never could has none.
    """

    name: str
    time: str
    latest: dict[str, Summary]
    usable: dict[str, Summary]


def moments(store: Store, client: str, before: str = "", after: str = "") -> tuple[Moment, Moment]:
    """Two moments, each named by a run's id, a date or a time in UTC. Without `after` the last run is meant, without
    `before` the run before it.

    Raises:
        PolicycheckError: where there are not two, a run is unknown, or they are the wrong way round.
    """
    history = store.history(client)
    if not history:
        raise PolicycheckError(f"there is no client {client!r} with a finished run", store.database.name)
    runs = list(dict.fromkeys(one.run for one in history))
    if not before and len(runs) < 2:
        raise PolicycheckError(f"client {client!r} has one run only: there is nothing to compare", store.database.name)
    first, second = _moment(history, before or runs[-2]), _moment(history, after or runs[-1])
    if first.time > second.time:
        raise PolicycheckError(f"{first.name} is later than {second.name}: give the earlier one first")
    return first, second


def _moment(history: Sequence[Summary], name: str) -> Moment:
    if re.match(r"\d{4}-\d\d-\d\d(T|$)", name):
        _, end = period("", name)
        chosen = [one for one in history if one.finished <= end]
        if not chosen:
            raise PolicycheckError(f"there is no run up to {name}")
    else:
        last = max((one.sequence for one in history if one.run == name), default=0)
        if not last:
            raise PolicycheckError(f"there is no run {name[:80]!r}; see `policycheck evidence log`")
        chosen = [one for one in history if one.sequence <= last]
    return Moment(
        name,
        max(one.finished for one in chosen),
        {one.target: one for one in chosen},
        {one.target: one for one in chosen if one.outcome != FAILED},
    )
