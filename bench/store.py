"""The evidence store, measured: 1,000 clients with a year of nights, and what a query of one client takes.

``python bench/store.py [--postgresql] [--clients 1000] [--nights 365]``. The store is filled with summaries as a run of
500 resources leaves them; then clients are picked at random. Ends with exit code 1 where the standing of a client takes
more than 50 ms at the median. Appending and verifying are measured with whole records.
"""

from __future__ import annotations

import argparse
import contextlib
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from evidence_records import record

from policycheck.evidence.keys import SigningKey
from policycheck.evidence.projections import summary_row
from policycheck.evidence.store import Store
from policycheck.evidence.summary import summarised
from policycheck.evidence.tables import summaries
from policycheck.evidence.verify import verify

BOUND = 0.050
QUERIES = 200
APPENDED = 60
SECTIONS = 60
DIFFERENT = 100
"""Summaries that are not alike."""


def results(chance: random.Random) -> list[tuple[str, str, str]]:
    """What six rules say of 500 resources: one in ten fails."""
    return [
        (f"rule-{rule}", "fail" if chance.random() < 0.1 else "pass", f"aws_s3_bucket.bucket-{number}")
        for number in range(500)
        for rule in range(6)
    ]


def some_nights(chance: random.Random) -> list[dict[str, Any]]:
    """The summaries of different nights, as their table has them."""
    found = []
    for number in range(DIFFERENT):
        body = record("client", "aws/123456789012", f"run-{number}")
        counts = {"pass": 3000 - chance.randrange(300), "fail": chance.randrange(300), "unknown": chance.randrange(40)}
        safeguards = {f"164.312({at})": {name: count // 9 for name, count in counts.items()} for at in range(SECTIONS)}
        body["summary"] = {"resources": 500, "verdicts": counts, "severities": {"high": 10}, "safeguards": safeguards}
        found.append(summary_row(summarised(body, 1)))
    return found


def fill(store: Store, clients: int, nights: int) -> None:
    """Puts the summaries in, client by client."""
    some = some_nights(random.Random(1))
    days = [time.strftime("%Y-%m-%dT01:00:00Z", time.gmtime(1_760_000_000 + 86_400 * night)) for night in range(nights)]
    with store.writing() as (connection, _):
        for client in range(clients):
            rows = [
                {
                    **some[(client + night) % DIFFERENT], "client": f"client-{client:04}", "sequence": night + 1,
                    "run": f"run-{night}", "started": day, "finished": day,
                }
                for night, day in enumerate(days)
            ]  # fmt: skip
            connection.execute(summaries.insert(), rows)


def timed(name: str, ask: Callable[[], Any], times: int) -> float:
    """Prints and returns the median of the seconds that a question takes."""
    seconds = []
    for _ in range(times):
        started = time.perf_counter()
        ask()
        seconds.append(time.perf_counter() - started)
    median = statistics.median(seconds)
    sys.stdout.write(f"{name:44} median {median * 1000:8.2f} ms, worst {max(seconds) * 1000:8.2f} ms\n")
    return median


@contextlib.contextmanager
def place(postgresql: bool) -> Iterator[str]:
    """The address of a store that is not there yet."""
    if not postgresql:
        with tempfile.TemporaryDirectory() as folder:
            yield f"{folder}/evidence.db"
        return
    from postgresql_server import postgresql_server, programs

    folder_of_programs = programs()
    if folder_of_programs is None:
        sys.exit("PostgreSQL (initdb) is not installed")
    with postgresql_server(folder_of_programs) as address:
        yield f"{address}/postgres"


def measure(address: str, clients: int, nights: int) -> bool:
    """Whether the standing of a client is known within the bound."""
    key = SigningKey.new()
    store = Store(address, key)
    started = time.perf_counter()
    fill(store, clients, nights)
    sys.stdout.write(f"{clients * nights} summaries written in {time.perf_counter() - started:.0f} s\n")
    store.close()
    store = Store(address, key)
    chance = random.Random(2)

    def anyone() -> str:
        return f"client-{chance.randrange(clients):04}"

    timed("standing, the first question of a process", lambda: store.standing(anyone()), 1)
    median = timed("standing of a client", lambda: store.standing(anyone()), QUERIES)
    timed("history of a client, all nights", lambda: store.history(anyone()), 20)
    runs = iter(range(APPENDED))

    def append() -> None:
        run = f"bench-{next(runs)}"
        store.append("bench", "run", record("bench", "aws/1", run, results(chance)), run, "aws/1")

    timed("append, 500 resources and 300 findings", append, APPENDED)
    timed(f"verify, {APPENDED} records of it", lambda: verify(store, [key.public], clients=["bench"]), 1)
    store.close()
    return median <= BOUND


def main() -> None:
    """Measures, and tells by the exit code whether the bound is kept."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--postgresql", action="store_true", help="on a PostgreSQL server of its own")
    options.add_argument("--clients", type=int, default=1000)
    options.add_argument("--nights", type=int, default=365)
    chosen = options.parse_args()
    with place(chosen.postgresql) as address:
        if not measure(address, chosen.clients, chosen.nights):
            sys.exit(f"the standing of a client takes more than {BOUND * 1000:.0f} ms")


if __name__ == "__main__":
    main()
