"""What a run has to say beside its results."""

from __future__ import annotations

from typing import NamedTuple


class Notice(NamedTuple):
    """A remark that changes no verdict by itself, with the place that it is about, if it has one."""

    message: str
    file: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}: " if self.line else f"{self.file}: " if self.file else ""
        return place + self.message
