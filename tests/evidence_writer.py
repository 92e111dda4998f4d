"""A process that appends to an evidence store: ADDRESS KEY NUMBER CLIENT…; it prints what it has appended."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

from evidence_records import add_run

from policycheck.evidence.keys import SigningKey
from policycheck.evidence.store import Store


def main(address: str, key: str, number: str, *clients: str) -> None:
    store = Store(address, SigningKey.read(Path(key)))
    for _ in range(int(number)) if int(number) else itertools.count():
        for client in clients:
            run = add_run(store, client, "aws/1", ("encrypted", "fail", "aws_s3_bucket.records"))
            print(client, run, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
