"""One file that holds a whole page: templates, style, scripts and data, and the policy that admits these alone."""

from __future__ import annotations

import base64
import functools
import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from policycheck import __version__
from policycheck.printable import clean

_HERE: Final = Path(__file__).resolve().parent
_STYLES: Final = ("vendor/uPlot.min.css", "static/base.css", "static/tables.css")
_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


class _Inline(NamedTuple):
    """A script or style, and the hash by which the policy admits it."""

    text: Markup
    digest: str


def page(template: str, scripts: Sequence[str], data: Mapping[str, Any], **shown: Any) -> bytes:
    """A page as UTF-8.

    Args:
        template: a file of ``templates``.
        scripts: files of ``static`` or ``vendor``, in the order in which they run.
        data: what scripts read, by the id of the element that holds it.
        shown: what the template shows.
    """
    style = _Inline(*_inline(_STYLES))
    code = [_Inline(*_inline((name,))) for name in scripts]
    policy = "; ".join(
        (
            "default-src 'none'",
            f"style-src '{style.digest}'",
            f"script-src {' '.join(repr(one.digest) for one in code)}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    text = (
        _templates()
        .get_template(template)
        .render(
            policy=policy,
            style=style.text,
            scripts=[one.text for one in code],
            data={name: as_data(value) for name, value in data.items()},
            version=__version__,
            **shown,
        )
    )
    return text.encode("utf-8", "replace")


def as_data(value: Any) -> Markup:
    """`value` as JSON that no HTML parser takes for anything else: with neither tags nor entities, in ASCII alone."""
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return Markup(text.replace("&", r"\u0026").replace("<", r"\u003c").replace(">", r"\u003e"))


@functools.cache
def _inline(names: Sequence[str]) -> tuple[Markup, str]:
    text = "\n".join((_HERE / name).read_text(encoding="utf-8") for name in names)
    hashed = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return Markup(text), f"sha256-{hashed}"  # a file of this package


@functools.cache
def _templates() -> Environment:
    templates = Environment(
        loader=PackageLoader("policycheck.reports.html", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_clean,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters.update(day=day, moment=moment, number=number, plural=plural)
    return templates


def _clean(value: Any) -> Any:
    """Whatever comes from an input stands on one line, with no character that turns text around."""
    return clean(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def day(stamp: str) -> str:
    """``2026-11-25T01:00:00Z`` as ``25 November 2026``; anything else as it is."""
    parts = stamp[:10].split("-")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts) or not 1 <= int(parts[1]) <= 12:
        return stamp
    return f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {parts[0]}"


def moment(stamp: str) -> str:
    """``2026-11-25T01:00:00Z`` as ``25 November 2026, 01:00 UTC``."""
    return f"{day(stamp)}, {stamp[11:16]} UTC" if len(stamp) >= 16 else day(stamp)


def number(value: int) -> str:
    """A count with a comma between thousands."""
    return f"{value:,}"


def plural(value: int, one: str, many: str = "") -> str:
    """A count with its noun: ``1 resource``, ``2,000 resources``."""
    return f"{value:,} {one if value == 1 else many or f'{one}s'}"
