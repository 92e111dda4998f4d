"""Saved inventories: JSON Lines, compressed with gzip.

The first line is the header (``{"schema": "policycheck/inventory/v1", "provider": ..., "account": ...}``), then a line
for each record (`Record`), failure (``{"failure": ...}``) and, after its records and failures, task: ``{"done": ...}``,
or ``{"failed": ...}`` where it could not read all; of each account, where not everything was looked for,
``{"collected": [types], "asked": [attributes], "account": ...}``; at last ``{"end": number of records}``. A file
without its last line is of a scan that was interrupted: what it holds is used, and the report says that it is not
whole.
"""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator, Set
from pathlib import Path
from typing import Any, Final

import orjson

from policycheck import __version__
from policycheck.errors import PolicycheckError
from policycheck.providers.live.record import Failure, Record, failure_from, record_from
from policycheck.providers.live.wanted import Sought

SCHEMA: Final = "policycheck/inventory/v1"
MAGIC: Final = b"\x1f\x8b"
_LARGEST: Final = 4_000_000_000
"""Bytes, unpacked: a small file must not blow up beyond all bounds."""


class Writer:
    """Writes an inventory line by line, readable by its owner only; what a task found is on disk when it is done.

    Raises PolicycheckError where the file cannot be written.
    """

    def __init__(self, path: str, provider: str, account: str) -> None:
        self._path = path
        self._count = 0
        try:
            Path(path).touch(mode=0o600)
            self._file = gzip.open(path, "wb", compresslevel=6)  # noqa: SIM115  # closed by `close`
        except OSError as error:
            raise PolicycheckError(f"cannot be written: {error.strerror}", path) from None
        self._line({"schema": SCHEMA, "version": __version__, "provider": provider, "account": account})
        self._file.flush()

    def add(self, found: Record | Failure) -> None:
        """Adds a record or a failure."""
        if isinstance(found, Failure):
            self._line({"failure": found._asdict()})
        else:
            self._count += 1
            self._line(found.as_json())

    def sought(self, account: str, sought: Sought) -> None:
        """Notes what was looked for in an account; nothing is known of anything else."""
        named = {"collected": sought.types, "asked": sought.attributes}
        told = {name: sorted(values) for name, values in named.items() if values is not None}
        if told:
            self._line({**told, "account": account})

    def done(self, task: str) -> None:
        """Marks that all of a task has been written, so that a resumed scan leaves it out."""
        self._line({"done": task})
        self._file.flush()

    def failed(self, task: str) -> None:
        """Marks that a task has been written, but could not read all: a resumed scan runs it again."""
        self._line({"failed": task})
        self._file.flush()

    def close(self, complete: bool) -> None:
        """Ends the file; without `complete` it stays one of an interrupted scan."""
        if complete:
            self._line({"end": self._count})
        self._file.close()

    def _line(self, data: Any) -> None:
        try:
            self._file.write(orjson.dumps(data, option=orjson.OPT_APPEND_NEWLINE))
        except OSError as error:
            raise PolicycheckError(f"cannot be written: {error.strerror}", self._path) from None


class Saved:
    """A saved inventory, read.

    Attributes:
        provider: ``aws``, ``azure`` or ``gcp``.
        complete: whether the scan came to its end.
        done: the tasks that were finished.
        sought: by account what was looked for, where that was not everything.
    """

    def __init__(self, raw: bytes, name: str) -> None:
        self.records: list[Record] = []
        self.failures: list[Failure] = []
        self.complete = False
        self.done: set[str] = set()
        self.sought: dict[str, Sought] = {}
        self._read: tuple[list[Record], list[Failure]] = ([], [])
        self._marks = (0, 0)
        self.provider = ""
        self.account = ""
        self._name = name
        lines = self._lines(raw)
        self._header(next(lines, b""))
        for number, line in enumerate(lines, 2):
            self._take(line, number)

    def found(self) -> Iterator[Record | Failure]:
        """Every record and failure."""
        yield from self.records
        yield from self.failures

    def forget_unfinished(self) -> None:
        """Drops what was written of tasks that failed or did not come to their end: a resumed scan runs those again."""
        self.records, self.failures = self._read

    def forget_narrower(self, attributes: Set[str]) -> None:
        """Drops everything where not all of `attributes` were asked for: a resumed scan must read it all again."""
        asked = [sought.attributes for sought in self.sought.values()]
        if any(known is not None and not known >= attributes for known in asked):
            self.records, self.failures = [], []
            self.done, self.sought = set(), {}

    def _lines(self, raw: bytes) -> Iterator[bytes]:
        reader: gzip.GzipFile | io.BytesIO = (
            gzip.GzipFile(fileobj=io.BytesIO(raw)) if raw.startswith(MAGIC) else io.BytesIO(raw)
        )
        size = 0
        try:
            for line in reader:
                size += len(line)
                if size > _LARGEST:
                    raise PolicycheckError("larger than 4 GB when unpacked", self._name)
                yield line
        except EOFError:
            return  # an interrupted scan: what was written is there
        except (OSError, zlib.error) as error:
            raise PolicycheckError(f"not a whole gzip file: {error}", self._name) from None

    def _header(self, line: bytes) -> None:
        header = self._parsed(line, 1)
        if header.get("schema") != SCHEMA:
            raise PolicycheckError(f"not an inventory: its first line has no schema {SCHEMA}", self._name, 1)
        self.provider, self.account = str(header.get("provider", "")), str(header.get("account", ""))

    def _take(self, line: bytes, number: int) -> None:
        data = self._parsed(line, number)
        try:
            if "end" in data:
                self.complete = data["end"] == len(self.records)
            elif "done" in data:
                self.done.add(str(data["done"]))
                self._mark(keep=True)
            elif "failed" in data:
                self._mark(keep=False)
            elif "collected" in data or "asked" in data:
                self.sought[str(data["account"])] = Sought(_names(data, "collected"), _names(data, "asked"))
            elif "failure" in data:
                self.failures.append(failure_from(data["failure"]))
            else:
                self.records.append(record_from(data))
        except (KeyError, TypeError) as error:
            raise PolicycheckError(f"not a record of an inventory: {error}", self._name, number) from None

    def _mark(self, keep: bool) -> None:
        """The end of a task's lines, which stand together."""
        records, failures = self._marks
        if keep:
            self._read[0].extend(self.records[records:])
            self._read[1].extend(self.failures[failures:])
        self._marks = (len(self.records), len(self.failures))

    def _parsed(self, line: bytes, number: int) -> dict[str, Any]:
        try:
            data = orjson.loads(line)
        except orjson.JSONDecodeError as error:
            raise PolicycheckError("not valid JSON", self._name, number, error.colno) from None
        if not isinstance(data, dict):
            raise PolicycheckError("a JSON object is expected", self._name, number, 1)
        return data


def _names(data: dict[str, Any], key: str) -> frozenset[str] | None:
    """The texts in a list; None where there is none. Raises TypeError for what is no list of texts."""
    names = data.get(key)
    if names is None:
        return None
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise TypeError(f"{key} is not a list of texts")
    return frozenset(names)


def read_saved(path: str) -> Saved:
    """The inventory in a file. Raises PolicycheckError where it cannot be read or is none."""
    try:
        return Saved(Path(path).read_bytes(), path)
    except OSError as error:
        raise PolicycheckError(f"cannot be read: {error.strerror}", path) from None
