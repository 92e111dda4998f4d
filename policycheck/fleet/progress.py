"""How a run is getting on, on a terminal: a line for all, and one for each client that is being assessed."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from policycheck.evidence.record import COMPLETE
from policycheck.fleet.file import Client, Target
from policycheck.fleet.outcome import Told

if TYPE_CHECKING:
    from rich.progress import Progress as Bars
    from rich.progress import TaskID


class Progress:
    """Told of each target as it begins and ends; shows nothing where there is nobody to look."""

    def begin(self, pairs: Sequence[tuple[Client, Target]], done: Iterable[Told]) -> None:
        """The run has these targets, of which some were done before."""

    def start(self, client: str, target: str) -> None:
        """A target begins."""

    def end(self, told: Told) -> None:
        """A target has come to its end."""


class _Shown(Progress):
    def __init__(self, bars: Bars) -> None:
        self._bars = bars
        self._all = bars.add_task("all clients", note="")
        self._lines: dict[str, TaskID] = {}
        self._total: Counter[str] = Counter()
        self._done: Counter[str] = Counter()
        self._going: dict[str, set[str]] = {}
        self._troubles: Counter[str] = Counter()

    def begin(self, pairs: Sequence[tuple[Client, Target]], done: Iterable[Told]) -> None:
        self._total.update(client.id for client, _ in pairs)
        for told in done:
            self._count(told)
        self._bars.update(self._all, total=self._total.total(), completed=self._done.total())

    def start(self, client: str, target: str) -> None:
        self._going.setdefault(client, set()).add(target)
        self._show(client)

    def end(self, told: Told) -> None:
        self._count(told)
        self._going.get(told.client, set()).discard(told.target)
        self._show(told.client)
        self._bars.update(self._all, completed=self._done.total(), note=_troubles(self._troubles.total()))

    def _count(self, told: Told) -> None:
        self._done[told.client] += 1
        self._troubles[told.client] += told.outcome != COMPLETE

    def _show(self, client: str) -> None:
        going = self._going.get(client)
        if not going:
            line = self._lines.pop(client, None)
            if line is not None:
                self._bars.remove_task(line)
            return
        if client not in self._lines:
            self._lines[client] = self._bars.add_task(client, total=self._total[client], note="")
        note = " ".join(filter(None, (", ".join(sorted(going)), _troubles(self._troubles[client]))))
        self._bars.update(self._lines[client], completed=self._done[client], note=note)


def _troubles(number: int) -> str:
    return f"({number} not complete)" if number else ""


@contextmanager
def progress() -> Iterator[Progress]:
    """Progress on standard error, where that is a terminal."""
    if not sys.stderr.isatty():
        yield Progress()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bars

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(20),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.fields[note]}", markup=False),
    )
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        yield _Shown(bars)
