"""Date and time functions; those that ask the clock are not here."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta, timezone
from fractions import Fraction
from typing import Final

from policycheck.providers.terraform.source.functions.signature import terraform
from policycheck.providers.terraform.source.functions.values import FunctionError

_TIMESTAMP: Final = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:[.,](\d+))?(?:Z|([+-])(\d\d):(\d\d))", re.A
)
_DURATION: Final = re.compile(r"([+-]?)((?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)", re.A)
_DURATION_PART: Final = re.compile(r"(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)", re.A)
_NANOSECONDS: Final = {
    "ns": 1, "us": 10**3, "µs": 10**3, "μs": 10**3, "ms": 10**6, "s": 10**9, "m": 60 * 10**9, "h": 3600 * 10**9,
}  # fmt: skip
_VERB: Final = re.compile(r"(?:''|'((?:[^']|'')*)')|([A-Za-z])\2*|[^A-Za-z']+", re.S)
_LONGEST_DURATION: Final = 2**63
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def _parse(timestamp: str, parameter: str) -> tuple[datetime, int]:
    """A timestamp to the second, and the nanoseconds on top."""
    match = _TIMESTAMP.fullmatch(timestamp)
    if match is None:
        raise FunctionError(f'not a valid RFC3339 timestamp: cannot use "{timestamp[:40]}"', parameter)
    year, month, day, hour, minute, second = (int(match[group]) for group in range(1, 7))
    offset = timedelta(0)
    if match[8]:
        offset = timedelta(hours=int(match[9]), minutes=int(match[10])) * (-1 if match[8] == "-" else 1)
    try:
        moment = datetime(year, month, day, hour, minute, second, tzinfo=timezone(offset))
    except ValueError:
        raise FunctionError("not a valid RFC3339 timestamp: a part of it is out of range", parameter) from None
    return moment, int((match[7] or "")[:9].ljust(9, "0"))


@terraform("timeadd(timestamp: string, duration: string)")
def timeadd(timestamp: str, duration: str) -> str:
    moment, nanoseconds = _parse(timestamp, "timestamp")
    nanoseconds += _nanoseconds(duration)
    try:
        moment += timedelta(seconds=nanoseconds // 10**9)
    except OverflowError:
        raise FunctionError("the time is out of range") from None
    return _written(moment)


def _written(moment: datetime) -> str:
    return f"{moment.year:04}-{moment:%m-%dT%H:%M:%S}" + (_offset(moment, ":") or "Z")


def rfc3339(date: Sequence[int], time: Sequence[int], zone: str) -> str | None:
    """A timestamp of year, month, day, and hour, minute, second; None where it is none.

    `zone` is ``Z``, ``+2``, ``+0200`` or ``+02:00``.
    """
    digits = zone[1:].replace(":", "")
    hours, minutes = int(digits[:2] or "0"), int(digits[2:] or "0")
    try:
        offset = timezone(timedelta(hours=hours, minutes=minutes) * (-1 if zone.startswith("-") else 1))
        return _written(datetime(date[0], date[1], date[2], time[0], time[1], time[2], tzinfo=offset))
    except ValueError:
        return None


def _nanoseconds(duration: str) -> int:
    match = _DURATION.fullmatch(duration)
    if match is None:
        if duration in ("0", "+0", "-0"):
            return 0
        raise FunctionError(f'time: invalid duration "{duration[:40]}"')
    total = sum(
        (Fraction(f"0{amount}" if amount.startswith(".") else amount.rstrip(".")) * _NANOSECONDS[unit])
        for amount, unit in _DURATION_PART.findall(match[2])
    )
    if total >= _LONGEST_DURATION:
        raise FunctionError(f'time: invalid duration "{duration[:40]}"')
    return int(-total if match[1] == "-" else total)


@terraform("timecmp(timestamp_a: string, timestamp_b: string)")
def timecmp(timestamp_a: str, timestamp_b: str) -> int:
    one, other = _parse(timestamp_a, "timestamp_a"), _parse(timestamp_b, "timestamp_b")
    return (one > other) - (one < other)


@terraform("formatdate(format: string, time: string)")
def formatdate(format: str, time: str) -> str:
    moment, _ = _parse(time, "time")
    parts: list[str] = []
    position = 0
    while position < len(format):
        match = _VERB.match(format, position)
        if match is None:
            raise FunctionError("unterminated literal '", "format")
        position = match.end()
        if match[0].startswith("'"):
            # Two quotes are one, outside of a literal as within.
            parts.append("'" if match[1] is None else match[1].replace("''", "'"))
        else:
            parts.append(_verb(match[0], moment) if match[2] else match[0])
    return "".join(parts)


def _verb(verb: str, moment: datetime) -> str:
    """One sequence of equal letters, in its meaning."""
    hour = moment.hour % 12 or 12
    written: dict[str, Callable[[], str]] = {
        "YYYY": lambda: f"{moment.year:04}",
        "YY": lambda: f"{moment.year % 100:02}",
        "MMMM": lambda: _MONTHS[moment.month - 1],
        "MMM": lambda: _MONTHS[moment.month - 1][:3],
        "MM": lambda: f"{moment.month:02}",
        "M": lambda: str(moment.month),
        "DD": lambda: f"{moment.day:02}",
        "D": lambda: str(moment.day),
        "EEEE": lambda: _DAYS[moment.weekday()],
        "EEE": lambda: _DAYS[moment.weekday()][:3],
        "hh": lambda: f"{moment.hour:02}",
        "h": lambda: str(moment.hour),
        "HH": lambda: f"{hour:02}",
        "H": lambda: str(hour),
        "AA": lambda: "PM" if moment.hour >= 12 else "AM",
        "aa": lambda: "pm" if moment.hour >= 12 else "am",
        "mm": lambda: f"{moment.minute:02}",
        "m": lambda: str(moment.minute),
        "ss": lambda: f"{moment.second:02}",
        "s": lambda: str(moment.second),
        "ZZZZZ": lambda: _offset(moment, ":") or "+00:00",
        "ZZZZ": lambda: _offset(moment, "") or "+0000",
        "ZZZ": lambda: _offset(moment, "") or "UTC",
        "Z": lambda: _offset(moment, ":") or "Z",
    }
    if verb not in written:
        raise FunctionError(f'invalid date format verb "{verb[:20]}"', "format")
    return written[verb]()


def _offset(moment: datetime, separator: str) -> str:
    """The offset from UTC; empty for UTC itself."""
    minutes = int((moment.utcoffset() or timedelta(0)).total_seconds()) // 60
    if not minutes:
        return ""
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{separator}{abs(minutes) % 60:02}"
