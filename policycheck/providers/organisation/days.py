"""Days of attestations: when the next review or test is due."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import Final

LONGEST_DAYS: Final = 3 * 366
"""No interval is longer: what nobody looks at for years is not reviewed periodically (45 CFR 164.316(b)(2)(iii))."""

YEARLY: Final = "1 year"


def due(last: date, interval: str) -> date:
    """The day that lies `interval` (``6 months``) after `last`; the last of a month that is too short.

    Raises ValueError for an interval beyond `LONGEST_DAYS`.
    """
    number, unit = interval.split()
    count = int(number)
    days = {"day": 1, "month": 30, "year": 365}[unit.rstrip("s")] * count
    if days > LONGEST_DAYS:
        raise ValueError("at most 3 years")
    if unit.startswith("day"):
        return last + timedelta(days=count)
    months = last.month - 1 + count * (12 if unit.startswith("year") else 1)
    year, month = last.year + months // 12, months % 12 + 1
    return date(year, month, min(last.day, calendar.monthrange(year, month)[1]))
