"""Output formats, one module each with a `render` function, loaded only when asked for."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Final

from policycheck.reports.report import Report

FORMATS: Final = {
    "text": "policycheck.reports.text",
    "sarif": "policycheck.reports.sarif",
    "json": "policycheck.reports.result_json",
    "markdown": "policycheck.reports.markdown",
    "junit": "policycheck.reports.junit",
    "csv": "policycheck.reports.csv_table",
    "github": "policycheck.reports.github",
    "html": "policycheck.reports.html",
}


def renderer(format_: str) -> Callable[[Report], bytes]:
    """The function that renders a report in a format of `FORMATS`."""
    render: Callable[[Report], bytes] = importlib.import_module(FORMATS[format_]).render
    return render
