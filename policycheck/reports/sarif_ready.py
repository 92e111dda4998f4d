"""Parts of a SARIF log that are the same in every run: the descriptors of rules and safeguards.

The wheel holds them as they are written (``packs/*.sarif``, made by ``scripts/build_hook.py``). Elsewhere, and for
rules of a team's own packs, they are made when they are written.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import orjson

from policycheck.reports.sarif_document import written
from policycheck.rules.safeguards import is_proposed

_PACKS: Final = Path(__file__).parent.parent / "packs"


class Ready:
    """The parts by key. A key names all that may differ, so that one of a rule that a team's pack changes is not
    found."""

    @cached_property
    def _known(self) -> Mapping[bytes, bytes]:
        file = _PACKS / ("hipaa-nprm-2025.sarif" if is_proposed() else "hipaa.sarif")
        if not file.is_file():
            return {}
        lines = file.read_bytes().split(b"\n")
        return dict(zip(lines[::2], lines[1::2], strict=True))

    def part(self, key: str, make: Callable[[Any], Any], of: Any) -> orjson.Fragment:
        """What `make` makes of something, written."""
        known = self._known.get(key.encode("utf-8", "replace"))
        return written(make(of)) if known is None else orjson.Fragment(known)


def file_of(parts: Iterable[tuple[str, orjson.Fragment]]) -> bytes:
    """Keys and parts as the wheel holds them: a line for each, since JSON of one line has no line feed."""
    return b"\n".join(line for key, part in parts for line in (key.encode(), orjson.dumps(part)))
