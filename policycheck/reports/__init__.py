"""Output formats, one module each with a `render` function, loaded only when asked for."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from enum import StrEnum
from typing import Final

from policycheck.reports.report import Report


class Format(StrEnum):
    """The formats of a run's report. Each is a module here of the same name, or the one in `_MODULES`."""

    text = "text"
    sarif = "sarif"
    json = "json"
    markdown = "markdown"
    junit = "junit"
    csv = "csv"
    github = "github"
    html = "html"


_MODULES: Final[dict[str, str]] = {"json": "result_json", "csv": "csv_table"}
"""Names that would be confused with the standard library's."""


def renderer(format_: str) -> Callable[[Report], bytes]:
    """The function that renders a report in a `Format`."""
    module = importlib.import_module(f"policycheck.reports.{_MODULES.get(format_, format_)}")
    render: Callable[[Report], bytes] = module.render
    return render
