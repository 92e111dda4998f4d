"""The folder in which work is kept that the next run can use: validated rules, parsed files.

Entries are named by a digest of what they were made from, written whole or not at all, and never trusted to be there.
"""

from __future__ import annotations

import os
from _blake2 import blake2b  # hashlib's own; see policycheck.rules.evaluate
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import orjson

from policycheck import __version__

_LARGEST: Final = 200_000_000
"""All entries together, in bytes; the oldest go first."""


class Cache:
    """Data by kind and by the bytes that it was made from.

    Attributes:
        enabled: without it nothing is read or written.
    """

    def __init__(self, enabled: bool = True) -> None:
        self.enabled = enabled
        self._written = 0

    def load(self, kind: str, source: bytes) -> Any:
        """What was made from `source`; None where that is not known."""
        if not self.enabled:
            return None
        try:
            return orjson.loads(self._path(kind, source).read_bytes())
        except (OSError, ValueError):
            return None

    def store(self, kind: str, source: bytes, data: Any) -> None:
        """Keeps what was made from `source`; a place that cannot be written only costs time."""
        if not self.enabled:
            return
        import tempfile  # brings the random numbers, and only a first run writes

        path = self._path(kind, source)
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
                file.write(orjson.dumps(data))
            os.replace(file.name, path)
        except (OSError, TypeError):
            return
        if self._written == 0:
            self._prune()
        self._written += 1

    @cached_property
    def _folder(self) -> Path:
        base = os.environ.get("POLICYCHECK_CACHE_DIR")
        if base:
            return Path(base)
        from platformdirs import user_cache_path

        return user_cache_path("policycheck")

    def _path(self, kind: str, source: bytes) -> Path:
        digest = blake2b(source, key=f"{kind} {__version__}".encode()[:64], digest_size=16)
        return self._folder / f"{kind}-{digest.hexdigest()}.json"

    def _prune(self) -> None:
        """Takes the oldest entries away, down to three quarters of what may be kept."""
        entries = []
        try:
            with os.scandir(self._folder) as found:
                for entry in found:
                    if entry.name.endswith(".json"):
                        with suppress(OSError):  # another run may have taken it away
                            status = entry.stat(follow_symlinks=False)
                            entries.append((status.st_mtime, status.st_size, entry.path))
        except OSError:
            return
        total = sum(size for _, size, _ in entries)
        if total <= _LARGEST:
            return
        for _, size, path in sorted(entries):
            Path(path).unlink(missing_ok=True)
            total -= size
            if total <= _LARGEST * 3 // 4:
                break
