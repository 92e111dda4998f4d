"""Errors that a user can mend: one line each, with the place."""

from __future__ import annotations


class PolicycheckError(Exception):
    """Wrong usage or unusable input; the command line ends with exit code 2 and this one line."""

    def __init__(self, message: str, file: str = "", line: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.file = file
        self.line = line
        self.column = column

    def __str__(self) -> str:
        place = self.file
        if place and self.line:
            place += f":{self.line}:{self.column}" if self.column else f":{self.line}"
        return f"{place}: {self.message}" if place else self.message
